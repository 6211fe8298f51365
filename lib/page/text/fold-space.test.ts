import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSpace } from './fold-space.ts';

test('a paragraph written over several lines reads as one', () => {
  expect(foldSpace('\n    The Badr\n    Organization\u00A0said.  \n').text).toBe(
    'The Badr Organization said.',
  );
});

test('what is no white space stays as it is', () => {
  const text = 'Kata’ib Hez\u00ADbollah – “İran”';
  expect(foldSpace(text).text).toBe(text);
});

test('a place inside a run of white space is right after its space', () => {
  const { toFolded } = foldSpace('Badr   said');
  expect([4, 5, 6, 7].map(toFolded)).toEqual([4, 5, 5, 5]);
});

test('a place in what was trimmed is at the end next to it', () => {
  const { text, toFolded } = foldSpace('  Badr  ');
  expect([0, 1, 2, 6, 7, 8].map(toFolded)).toEqual([0, 0, 0, 4, 4, 4]);
  expect(text).toHaveLength(4);
});

/** Texts full of white space of every kind. */
const aSpacedText = fc
  .array(fc.constantFrom(' ', '\n', '\t', '\u00A0', '\uFEFF', 'a', 'b', 'é', '😀'), {
    maxLength: 40,
  })
  .map((units) => units.join(''));

test('every character is found again where it came from, and goes back there', () => {
  fc.assert(
    fc.property(aSpacedText, (source) => {
      const { text, toFolded, toSource } = foldSpace(source);
      expect(text).toBe(source.replace(/\s+/g, ' ').trim());
      for (let at = 0; at < text.length; at++) {
        const there = source.charAt(toSource(at));
        expect(there.replace(/\s/, ' ')).toBe(text.charAt(at));
        expect(toFolded(toSource(at))).toBe(at);
        expect(toFolded(toSource(at) + 1)).toBe(at + 1);
      }
    }),
  );
});

test('places keep their order', () => {
  fc.assert(
    fc.property(aSpacedText, (source) => {
      const { text, toFolded } = foldSpace(source);
      const places = Array.from({ length: source.length + 1 }, (_, at) => toFolded(at));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
    }),
  );
});
