import type { Shape } from '../html.ts';
import { escapeHtml, toDocument } from '../html.ts';

/** One page for all articles: a script fetches the text and moves on without loading anew. */
export const spa: Shape = {
  id: 'spa',
  title: 'single-page application, pushState',
  render: (article) => ({
    html: toDocument({
      lang: article.lang,
      title: article.title,
      head: '<meta property="og:type" content="article">',
      body: `<nav id="menu"><a href="/">All pages</a></nav><div id="root" data-slug="${escapeHtml(article.slug)}">Loading…</div>
<script>
const root = document.getElementById('root');
const add = (parent, name, text) => {
  const element = parent.appendChild(document.createElement(name));
  element.textContent = text;
  return element;
};
async function show(slug) {
  const article = await (await fetch('/data/' + slug + '.json')).json();
  document.title = article.title;
  const story = document.createElement('article');
  add(story, 'h1', article.title);
  if (article.date) add(story, 'time', article.date).dateTime = article.date;
  for (const part of article.parts) add(story, 'p', part.text);
  root.replaceChildren(story);
  root.dataset.slug = slug;
}
async function start() {
  for (const { slug, title } of await (await fetch('/data/index.json')).json()) {
    const link = add(document.getElementById('menu').appendChild(document.createElement('div')), 'a', 'Read: ' + slug.replaceAll('-', ' '));
    link.href = '/spa/' + slug;
    link.dataset.slug = slug;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState({}, '', link.href);
      show(slug);
    });
  }
  await show(root.dataset.slug);
}
addEventListener('popstate', () => show(location.pathname.split('/').pop()));
start();
</script>`,
    }),
  }),
};
