import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySplices, mergeTexts, moveThrough, spliceIn } from './merge-text.ts';

test.each([
  [
    'both go on in different places',
    'One. Two.',
    'One more. Two.',
    'One. Two, too.',
    'One more. Two, too.',
  ],
  ['both begin', '', 'Rockets', 'Drones', 'Rockets Drones'],
  [
    'both begin with more than a word',
    '',
    'He said so.',
    'She did not.',
    'He said so.\nShe did not.',
  ],
  ['both go on at the end', 'So', 'So said he', 'So did she', 'So said he\n did she'],
  [
    'one goes on with a word that the other writes behind',
    'He s',
    'He s no',
    'He said',
    'He said no',
  ],
  ['one goes on with a word that the other writes before', 'no', 'He no', 'none', 'He none'],
  ['one has gone on from where the other is', 'He s', 'He sai', 'He said no', 'He said no'],
  ['both change one word', 'a big house', 'a large house', 'a huge house', 'a large huge house'],
  ['one takes away what the other does not touch', 'a b c d', 'c d', 'a b c d e', 'c d e'],
  ['one takes away what the other changes', 'a b', 'a', 'a c', 'a c'],
  ['right to left', 'قال الوزير', 'قال الوزير نعم', 'ثم قال الوزير', 'ثم قال الوزير نعم'],
  ['emoji stay whole', '👩‍👩‍👧 x', '👩‍👩‍👧 x 🇱🇧', '👍🏽 x', '👍🏽 x 🇱🇧'],
])('%s', (_, base, theirs, mine, merged) => {
  expect(mergeTexts(base, theirs, mine)).toBe(merged);
});

test('what another window wrote before the caret moves it, what it wrote after does not', () => {
  const mine = 'the end of it';
  expect(moveThrough(spliceIn(mine, `At first: ${mine}`, mine), 7)).toBe(
    'At first: the end'.length,
  );
  expect(moveThrough(spliceIn(mine, `${mine}, at last`, mine), 7)).toBe(7);
  // At the very end too: the typist goes on where they were.
  expect(moveThrough(spliceIn(mine, `${mine}, at last`, mine), mine.length)).toBe(mine.length);
});

test('texts that have nothing in common are both kept, within a second', () => {
  const unlike = (word: string) =>
    Array.from({ length: 15_000 }, (_, n) => `${word}${n}`).join(' ');
  const start = performance.now();
  const merged = mergeTexts(unlike('a'), unlike('b'), unlike('c'));
  expect(merged).toBe(`${unlike('b')}\n${unlike('c')}`);
  expect(performance.now() - start).toBeLessThan(1_000);
});

/** Words in several scripts, what stands between them, and what is no word at all. */
const aPiece = fc.oneof(
  fc.constantFrom(
    'one',
    'two',
    'three',
    'الوزير',
    'קול',
    '戦争',
    '👩‍👩‍👧',
    '🇱🇧',
    'e\u0301',
    "Qa'im",
    '3.5',
  ),
  fc.constantFrom(' ', ' ', '\n', ', ', '. '),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const aText = fc.array(aPiece, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** A text, and two that were made of it by taking a stretch away and putting another in. */
const twoSides = fc
  .tuple(aText, ...[0, 1].map(() => fc.tuple(fc.nat(), fc.nat({ max: 6 }), aText)))
  .map(([base, ...changes]) => {
    const sides = changes.map(([at, length, put]) => {
      const units = Array.from(base);
      units.splice(at % (units.length + 1), length, put);
      return units.join('');
    });
    return [base, sides[0]!, sides[1]!] as const;
  });

test('whatever two sides do to a text, each side’s new words are in what comes of it', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const split = (text: string) => Array.from(segmenter.segment(text));
  fc.assert(
    fc.property(twoSides, ([base, theirs, mine]) => {
      const merged = mergeTexts(base, theirs, mine);
      // What is a word may hang on what stands beside it: a piece that was there is not new.
      const known = new Set(split(base).map(({ segment }) => segment));
      return [...split(theirs), ...split(mine)]
        .filter(({ segment, isWordLike }) => isWordLike && !known.has(segment))
        .every(({ segment }) => merged.includes(segment));
    }),
    { numRuns: 1_000 },
  );
});

test('a side that did nothing changes nothing, and the same done twice is done once', () => {
  fc.assert(
    fc.property(twoSides, ([base, a, b]) => {
      expect(mergeTexts(base, a, base)).toBe(a);
      expect(mergeTexts(base, base, b)).toBe(b);
      expect(mergeTexts(base, a, a)).toBe(a);
    }),
  );
});

test('the text around a caret stays around it, save for what is put in there', () => {
  fc.assert(
    fc.property(twoSides, fc.nat(), ([base, theirs, mine], at) => {
      const place = at % (mine.length + 1);
      const splices = spliceIn(base, theirs, mine);
      const moved = moveThrough(splices, place);
      const merged = applySplices(mine, splices);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(merged.length);
      // Where theirs takes nothing of mine away, the letter before the caret is the one it was.
      if (place > 0 && splices.every(({ start, end }) => start === end))
        expect(merged[moved - 1]).toBe(mine[place - 1]);
    }),
  );
});
