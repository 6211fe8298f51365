import type { Shape } from '../html.ts';
import { escapeHtml, toDocument, toJsonLd } from '../html.ts';
import { toByline, toPlainPart } from './semantic.ts';

/** A site that reads from right to left around a text in another language. */
export const rightToLeft: Shape = {
  id: 'right-to-left',
  title: 'right-to-left page',
  render: (article) => ({
    html: toDocument({
      lang: 'fa',
      dir: 'rtl',
      title: article.title,
      head: toJsonLd(article),
      body: `<nav><a href="/">صفحه نخست</a> · <a href="#w">جهان</a></nav>
<main><article lang="${escapeHtml(article.lang)}">
<h1>${escapeHtml(article.title)}</h1>
${toByline(article)}
${article.parts.map(toPlainPart).join('\n')}
</article></main><footer>همه حقوق محفوظ است.</footer>`,
    }),
  }),
};
