import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isArticle } from './is-article.ts';

const judge = (html: string) =>
  isArticle(parseHTML(`<!doctype html><html>${html}</html>`).document as unknown as Document);

const paragraph =
  'The commander was killed on Sunday night, two officials said, in a strike on a house in the south of the city, where he had been staying for a week with two of his aides and a driver. ';

test.each([
  ['JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
  [
    'one of several types',
    '<script type="application/ld+json">{"@type":["Thing","Article"]}</script>',
  ],
  ['Open Graph', '<meta property="og:type" content="article">'],
])('a page that says so by %s is an article', (_, head) => {
  expect(judge(`<head>${head}</head><body></body>`)).toBe(true);
});

test.each(['p', 'div', 'section', 'td'])('prose in <%s> elements is an article', (tag) => {
  expect(judge(`<body>${`<${tag}>${paragraph}</${tag}>`.repeat(5)}</body>`)).toBe(true);
});

test('headlines, menus and buttons are none', () => {
  const teaser =
    '<div><a href="#">Strike on a house in the city</a><p>Two officials said so.</p></div>';
  expect(judge(`<body>${teaser.repeat(200)}</body>`)).toBe(false);
});

test('one long paragraph, as below a film or a recipe, is not enough', () => {
  expect(judge(`<body><p>${paragraph}</p></body>`)).toBe(false);
});

test('a page of a hundred thousand elements is judged by its first ones', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  for (let i = 0; i < 100_000; i++) document.body.append(document.createElement('div'));
  const started = performance.now();
  expect(isArticle(document as unknown as Document)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1_000);
});
