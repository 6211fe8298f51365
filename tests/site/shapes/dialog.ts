import type { Shape } from '../html.ts';
import { escapeHtml, toDocument, toJsonLd } from '../html.ts';
import { toByline, toPlainPart } from './semantic.ts';

/** Half of the text waits in a modal dialog; a button shows the article on the full screen. */
export const dialog: Shape = {
  id: 'dialog',
  title: 'modal dialog, full screen',
  reveal: 'dialog',
  render: (article) => {
    const half = Math.ceil(article.parts.length / 2);
    return {
      html: toDocument({
        lang: article.lang,
        title: article.title,
        head: toJsonLd(article),
        css: `dialog { max-width: 40rem; max-height: 50vh; overflow: auto; } dialog::backdrop { background: rgb(0 0 0 / .5); }
article:fullscreen { background: Canvas; overflow: auto; padding: 2rem; }`,
        body: `<header><a href="/">The Weekly</a> <button id="full" type="button">Full screen</button></header>
<main><article id="article">
<h1>${escapeHtml(article.title)}</h1>
${toByline(article)}
${article.parts.slice(0, half).map(toPlainPart).join('\n')}
</article>
<button id="open" type="button">Read on</button>
<dialog id="rest" aria-label="The rest of the article">
<form method="dialog"><button>Close</button></form>
${article.parts.slice(half).map(toPlainPart).join('\n')}
</dialog></main>
<script>
document.getElementById('open').addEventListener('click', () => document.getElementById('rest').showModal());
document.getElementById('full').addEventListener('click', () => document.getElementById('article').requestFullscreen());
</script>`,
      }),
    };
  },
};
