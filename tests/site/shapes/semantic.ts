import type { Article, Part } from '../article.ts';
import type { Shape } from '../html.ts';
import { escapeHtml, toDocument, toJsonLd } from '../html.ts';

/** The page as it should be: an article of paragraphs, described by JSON-LD. */
export const semantic: Shape = {
  id: 'semantic',
  title: 'article and paragraphs, JSON-LD',
  render: (article) => ({
    html: toDocument({
      lang: article.lang,
      title: article.title,
      head: toJsonLd(article),
      body: `<header><a href="/">The Local Gazette</a></header>
<main><article>
<h1>${escapeHtml(article.title)}</h1>
${toByline(article)}
${article.parts.map(toPlainPart).join('\n')}
</article></main>
<footer>All rights reserved.</footer>`,
    }),
  }),
};

export const toByline = ({ desk, date }: Article): string =>
  `<p class="byline">${escapeHtml(desk)}${date ? ` · ${date}` : ''}</p>`;

/** A part in the element that HTML has for it. */
export function toPlainPart({ kind, text }: Part): string {
  const inner = escapeHtml(text);
  if (kind === 'quote') return `<blockquote><p>${inner}</p></blockquote>`;
  if (kind === 'caption') return `<figure><hr><figcaption>${inner}</figcaption></figure>`;
  return `<p>${inner}</p>`;
}
