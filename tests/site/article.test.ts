import { expect, test } from 'vitest';
import { htmlToSavedPage, markdownToArticle, splitParagraphs, textToArticle } from './article.ts';
import { loadLibrary, OWN_ARTICLES } from './load.ts';
import { SHAPES } from './shapes.ts';

test('blank lines part a text into paragraphs and line breaks inside them stay', () => {
  const text = 'A headline\n\nRockets fell on the Victory\nbase on Thursday.\n \nNobody was hurt.';
  expect(splitParagraphs(text)).toEqual([
    'A headline',
    'Rockets fell on the Victory\nbase on Thursday.',
    'Nobody was hurt.',
  ]);
});

test('a text wrapped by hand without blank lines keeps its sentences whole', () => {
  const text =
    'Rockets near an airport\nThe forces struck the Victory\nbase at night.\nNo one was hurt.\n';
  expect(splitParagraphs(text)).toEqual([
    'Rockets near an airport',
    'The forces struck the Victory\nbase at night.',
    'No one was hurt.',
  ]);
});

test('an empty text makes an empty article named after its file', () => {
  expect(textToArticle('/x/My Notes.txt', '')).toMatchObject({ title: 'my-notes', parts: [] });
});

test('front matter gives title, desk and date; captions and quotes are told apart', () => {
  const source =
    '---\ntitle: Talks: a pause\ndesk: Staff\ndate: 2021-12-18\nlang: en\n---\nOne.\n\n![Two]\n\n> Three\n';
  expect(markdownToArticle('talks.md', source)).toEqual({
    slug: 'talks',
    title: 'Talks: a pause',
    desk: 'Staff',
    date: '2021-12-18',
    lang: 'en',
    parts: [
      { kind: 'text', text: 'One.' },
      { kind: 'caption', text: 'Two' },
      { kind: 'quote', text: 'Three' },
    ],
  });
});

test('a saved page loses its scripts and nothing else', () => {
  const page = htmlToSavedPage('a.html', '<title>A</title><script>x()</script><p>Text</p>');
  expect(page).toEqual({ slug: 'a', title: 'A', html: '<title>A</title><p>Text</p>' });
});

test('the site has articles of its own of 350 to 700 words, each dated', () => {
  const { articles } = loadLibrary([OWN_ARTICLES]);
  expect(articles.length).toBeGreaterThanOrEqual(6);
  for (const { slug, date, parts } of articles) {
    const words = parts.flatMap(({ text }) => text.split(/\s+/)).length;
    expect([slug, words >= 350 && words <= 700, /^\d{4}-\d\d-\d\d$/.test(date ?? '')]).toEqual([
      slug,
      true,
      true,
    ]);
  }
});

test('every shape carries the whole text in its order', () => {
  const { articles } = loadLibrary([OWN_ARTICLES]);
  for (const shape of SHAPES)
    for (const article of articles) {
      const { html } = shape.render(article);
      // Single-page applications fetch their text.
      if (shape.id === 'spa') continue;
      const text = toText(html);
      let from = 0;
      for (const part of article.parts) {
        const at = text.indexOf(toText(part.text), from);
        expect([shape.id, part.text.slice(0, 30), at >= from]).toEqual([
          shape.id,
          part.text.slice(0, 30),
          true,
        ]);
        from = at;
      }
    }
});

/** A page as letters and digits alone: how it is cut and spaced is each shape's own affair. */
const toText = (html: string) =>
  html
    .replace(/&nbsp;|<br>/g, ' ')
    .replace(/&shy;|<[^>]+>|\\u003c|&quot;|&amp;|\\"/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
