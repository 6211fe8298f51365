import type { Shape } from '../html.ts';
import { escapeHtml, toDocument } from '../html.ts';

/** No semantic element at all: paragraphs are divs in divs, the date is in Open Graph metadata. */
export const divs: Shape = {
  id: 'divs',
  title: 'nested divs, Open Graph metadata',
  render: (article) => ({
    html: toDocument({
      lang: article.lang,
      title: article.title,
      head: `<meta property="og:type" content="article">
<meta property="og:title" content="${escapeHtml(article.title)}">
${article.date ? `<meta property="article:published_time" content="${article.date}T09:00:00+00:00">` : ''}`,
      css: '.t { font-size: 1.8rem; font-weight: bold; } .x { margin: .9rem 0; }',
      body: `<div id="app"><div class="bar"><a href="/">Home</a></div>
<div class="w"><div class="c"><div class="t">${escapeHtml(article.title)}</div>
<div class="byline"><span>${escapeHtml(article.desk)}</span></div>
${article.parts
  .map(({ text }) => `<div class="b"><div class="x"><span>${escapeHtml(text)}</span></div></div>`)
  .join('\n')}
</div></div></div>`,
    }),
  }),
};
