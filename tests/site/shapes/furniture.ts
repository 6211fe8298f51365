import type { Part } from '../article.ts';
import type { Shape } from '../html.ts';
import { escapeHtml, toDocument } from '../html.ts';

/** Captions, an aside, a pull quote, a table, and lists of other stories around the text. */
export const furniture: Shape = {
  id: 'furniture',
  title: 'captions, aside, pull quote, table, related stories',
  render: (article) => ({
    html: toDocument({
      lang: article.lang,
      title: article.title,
      css: `aside { border-left: 3px solid; padding-left: 1rem; } table { border-collapse: collapse; }
td, th { border: 1px solid; padding: .5rem; vertical-align: top; } .pull { font-size: 1.3rem; }`,
      body: `<header role="banner"><a href="/">Evening Courier</a>
<form role="search"><input type="search" aria-label="Search" value="Baghdad"></form></header>
<main itemscope itemtype="https://schema.org/NewsArticle"><article>
<h1 itemprop="headline">${escapeHtml(article.title)}</h1>
<p class="byline">${escapeHtml(article.desk)}
${article.date ? `<time datetime="${article.date}T18:00:00Z" itemprop="datePublished">${article.date}</time>` : ''}</p>
${article.parts.map(toFurniture).join('\n')}
</article>
<aside aria-label="Most read"><h2>Most read</h2><ol><li><a href="#1">How bread prices rose</a></li>
<li><a href="#2">A winter without snow</a></li></ol></aside></main>
<nav aria-label="Related"><h2>Related</h2><ul><li><a href="#3">What we know so far</a></li>
<li><a href="#4">In pictures: the river in flood</a></li></ul></nav>`,
    }),
  }),
};

const figure = (inner: string) => `<figure>
<svg role="img" aria-label="A grey field" viewBox="0 0 16 4" width="100%"><rect width="16" height="4" fill="#888"/></svg>
<figcaption>${inner}</figcaption></figure>`;

/** Cycles through the furniture, so that a text without captions or quotes has them too. */
function toFurniture(part: Part, index: number): string {
  const inner = escapeHtml(part.text);
  if (part.kind === 'caption') return figure(inner);
  if (part.kind === 'quote') return `<blockquote class="pull">${inner}</blockquote>`;
  switch (index % 8) {
    case 2:
      return figure(inner);
    case 3:
      return `<table><thead><tr><th scope="col">No.</th><th scope="col">What happened</th></tr></thead>
<tbody><tr><td>${index}</td><td>${inner}</td></tr></tbody></table>`;
    case 5:
      return `<aside><p>${inner}</p></aside>`;
    case 6:
      return `<blockquote class="pull"><p>${inner}</p></blockquote>`;
    case 7:
      return `<ul><li>${inner}</li></ul>`;
    default:
      return `<p>${inner}</p>`;
  }
}
