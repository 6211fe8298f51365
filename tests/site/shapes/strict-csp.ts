import type { Shape } from '../html.ts';
import { escapeHtml, toDocument } from '../html.ts';
import { toByline, toPlainPart } from './semantic.ts';

/** Allows nothing but its own style, and is dark whatever the reader prefers. */
export const strictCsp: Shape = {
  id: 'strict-csp',
  title: 'strict content security policy, dark page',
  render: (article) => ({
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
    html: toDocument({
      lang: article.lang,
      title: article.title,
      head: `<meta property="og:type" content="article">
${article.date ? `<meta itemprop="datePublished" content="${article.date}">` : ''}`,
      css: `:root { color-scheme: dark; } body { background: #14161a; color: #e6e6e6; } a { color: #9ecbff; }`,
      body: `<header><a href="/">Night Edition</a></header>
<section><h1>${escapeHtml(article.title)}</h1>
${toByline(article)}
${article.parts.map(toPlainPart).join('\n')}
</section>`,
    }),
  }),
};
