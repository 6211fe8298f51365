import { renderToStaticMarkup } from 'preact-render-to-string';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { CardProps } from './Card.tsx';
import { Card } from './Card.tsx';
import { cards } from './Card.fixture.tsx';

function draw(name: keyof typeof cards) {
  const html = renderToStaticMarkup(<Card {...(cards[name] as CardProps)} />);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const text = (document.body.textContent ?? '').replace(/\s+/g, ' ');
  const buttons = [...document.querySelectorAll('button')].map((b) => b.textContent?.trim());
  return { document, text, buttons };
}

test('an old article shows the office of its day, and today’s beside it', () => {
  const { text } = draw('an official in an article from his former office');
  expect(text).toContain('Then (4 January 2020)Defence minister, Loria, May 2019 to 2023');
  expect(text).toContain('Now, as far as knownPrime minister, Loria, since 7 March 2024');
});

test('an article without a date shows today’s office alone', () => {
  const { text } = draw('an official in an article without a date');
  expect(text).not.toContain('Defence minister');
  expect(text).toContain('Now, as far as knownPrime minister');
});

test('every fact says where it comes from, or that nobody says', () => {
  const { document } = draw('an official in an article from his former office');
  const facts = [...document.querySelectorAll('.facts li')];
  const link = facts[0]!.querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://www.wikidata.org/wiki/Q1');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(facts[1]!.querySelector('.unsourced')?.textContent).toBe('unsourced');
});

test('the native name carries its language and finds its own direction', () => {
  const { document } = draw('an official in an article without a date');
  const name = document.querySelector('.native bdi');
  expect(name?.getAttribute('lang')).toBe('ar');
  expect(name?.getAttribute('dir')).toBe('auto');
});

test('a surname says what it leans on', () => {
  const { text } = draw('an official in an article without a date');
  expect(text).toContain(
    '“Haddad” may mean others too. It counts here because the page also gives a fuller name, and a title stands before it.',
  );
});

test('a mark that was taken away can be taken back, and not away again', () => {
  const { text, buttons } = draw('a mark that the reader took away');
  expect(text).toContain('“Haddad” is no longer marked as this official.');
  expect(buttons).toContain('Undo');
  expect(buttons).not.toContain('Not this one');
});

test('a card reached from another leads back, and claims no match on the page', () => {
  const { text, buttons } = draw('a base reached from another card');
  expect(buttons[0]).toBe('← Back');
  expect(text).not.toContain('Why marked');
  expect(text).toContain('About 3.25° S, 41.50° E');
});

test('the type is a word and not only a colour', () => {
  expect(draw('a base reached from another card').text).toContain('Base');
});

test('many relations are counted, not all poured out', () => {
  const { buttons, text } = draw('a group with many relations');
  expect(buttons).toContain('Brigade 5');
  expect(buttons).not.toContain('Brigade 6');
  expect(buttons).toContain('3 more');
  expect(text).toContain('Allied withCoast League');
});

test('a pack cannot bring markup or scripts into the card', () => {
  const { document } = draw('text that looks like markup');
  expect(document.querySelector('img, script')).toBeNull();
  expect(document.querySelector('a[href^="javascript"]')).toBeNull();
  expect(document.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
});
