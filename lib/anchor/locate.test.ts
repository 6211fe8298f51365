import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, locate } from './index.ts';

const PAGE = `Two rockets fell on the base at night, said the command.

The militia denied that its men had fired them. “We were at home,” its speaker said on Sunday.

Two rockets fell on the airport a week later, and nobody was hurt there.`;

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const quoteOf = (words: string, page = PAGE) => describe(page, spanOf(page, words));
const textOf = (page: string, found: ReturnType<typeof locate>) =>
  found.state === 'missing' ? undefined : page.slice(found.span.start, found.span.end);

/** Text of any kind: writings, marks, surrogates and halves of them, much that comes twice. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '\u00ad', 'كتائب ', '👩‍🚀', '"', '“', '\ud83d'),
      {
        maxLength: 300,
      },
    )
    .map((parts) => parts.join('')),
);

const anySpan = anyText.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
);

test('in an unchanged text every passage is where it was', () => {
  fc.assert(
    fc.property(anySpan, ({ text, span }) => {
      expect(locate(text, describe(text, span))).toEqual({ state: 'anchored', span, score: 1 });
    }),
    { numRuns: 2_000 },
  );
});

test('in any other text there is an answer, and it lies in that text', () => {
  fc.assert(
    fc.property(anySpan, anyText, ({ text, span }, other) => {
      const found = locate(other, describe(text, span));
      if (found.state === 'missing') return;
      expect(found.span.start).toBeGreaterThanOrEqual(0);
      expect(found.span.end).toBeLessThanOrEqual(other.length);
      expect(found.span.end).toBeGreaterThanOrEqual(found.span.start);
    }),
    { numRuns: 2_000 },
  );
});

test('text put in above moves every passage along, to the sign', () => {
  fc.assert(
    fc.property(fc.nat(PAGE.length - 30), fc.integer({ min: 12, max: 120 }), (start, length) => {
      const span = { start, end: Math.min(PAGE.length, start + length) };
      const above = 'An editor’s note of another day.\n\n';
      const found = locate(above + PAGE, describe(PAGE, span));
      expect(found).toMatchObject({
        state: 'anchored',
        span: { start: span.start + above.length, end: span.end + above.length },
      });
    }),
  );
});

test('a quote holds what stood around it, and the sentences it is part of', () => {
  expect(quoteOf('at home')).toEqual({
    exact: 'at home',
    prefix: expect.stringMatching(/fired them. “We were $/),
    suffix: expect.stringMatching(/^,” its speaker said on Sunday/),
    start: PAGE.indexOf('at home'),
    sentence: '“We were at home,” its speaker said on Sunday.',
  });
});

test.each([
  [
    'other quotation marks',
    PAGE.replaceAll(/[“”]/g, '"'),
    '“We were at home,”',
    '"We were at home,"',
  ],
  ['white space', PAGE.replaceAll(' ', ' \n '), 'denied that', 'denied \n that'],
  ['soft hyphens', PAGE.replace('militia', 'mili\u00adtia'), 'The militia', 'The mili\u00adtia'],
  ['capitals', PAGE.toUpperCase(), 'its men had fired', 'ITS MEN HAD FIRED'],
])('%s part no passage from its text', (_, page, words, found) => {
  const answer = locate(page, quoteOf(words));
  expect(answer.state).toBe('anchored');
  expect(textOf(page, answer)).toBe(found);
});

test('a letter and its mark are found whole, composed or not', () => {
  const page = 'Le général Soleimaní est arrivé à Bagdad hier soir, a dit un témoin à la radio.';
  const apart = page.normalize('NFD');
  expect(textOf(apart, locate(apart, quoteOf('Soleimaní', page)))).toBe(
    'Soleimaní'.normalize('NFD'),
  );
});

test('of two places with the same words the one with the same neighbours is meant', () => {
  const page = `Two rockets fell on a market.\n\n${PAGE}`;
  const second = {
    start: PAGE.lastIndexOf('Two rockets'),
    end: PAGE.lastIndexOf('Two rockets') + 22,
  };
  expect(locate(page, describe(PAGE, second))).toMatchObject({
    state: 'anchored',
    span: { start: page.lastIndexOf('Two rockets') },
  });
});

test('what was rewritten between its neighbours is a guess, to be confirmed', () => {
  const page = PAGE.replace('denied that its men', 'rejected all reports whereby fighters');
  expect(locate(page, quoteOf('denied that its men'))).toMatchObject({ state: 'uncertain' });
});

test('a passage that is gone is missing, though another says nearly the same', () => {
  const page = PAGE.replace(/Two rockets fell on the base.*\n\n/, '');
  expect(locate(page, quoteOf('Two rockets fell on the base'))).toEqual({ state: 'missing' });
  expect(locate('', quoteOf('at home'))).toEqual({ state: 'missing' });
});
