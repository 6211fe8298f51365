import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { compile } from './compile.ts';
import { detect } from './detect.ts';
import { Lineup } from './lineup.ts';

// A page's text is whatever its author wants it to be.

const NAMES = [
  "Kata'ib Hezbollah",
  'Hezbollah',
  'KH',
  'PMF',
  'Quds Force',
  'كتائب حزب الله',
  'Balad',
];
const lineup = new Lineup([
  compile([
    anEntity({
      id: 'kataib-hezbollah',
      names: {
        en: {
          strong: ["Kata'ib Hezbollah", 'Hezbollah Brigades'],
          weak: [{ text: 'KH', needs: ['self'] }] as never,
        },
        ar: { strong: ['كتائب حزب الله'] },
      },
      relations: [{ type: 'part-of', target: 'popular-mobilization-forces' }],
    }),
    anEntity({ id: 'hezbollah', names: { en: { strong: ['Hezbollah'] } } }),
    anEntity({
      id: 'popular-mobilization-forces',
      names: { en: { strong: ['Hashd'], weak: [{ text: 'PMF', needs: ['related'] }] as never } },
    }),
    anEntity({ id: 'quds-force', names: { en: { strong: ['Quds Force', 'IRGC Quds Force'] } } }),
    anEntity({
      id: 'balad-air-base',
      type: 'base',
      names: {
        en: {
          strong: ['Balad Air Base'],
          weak: [{ text: 'Balad', needs: ['near'], near: ['rockets'] }] as never,
        },
      },
    }),
    anEntity({
      id: 'joe-biden',
      type: 'official',
      names: {
        en: { strong: ['Joe Biden'], weak: [{ text: 'Biden', needs: ['self', 'title'] }] as never },
      },
    }),
  ]),
]);

const run = (text: string, page: object = {}) =>
  detect([{ id: 0, text }], lineup, { seen: [], ...page } as never, []);

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ...NAMES,
        ' ',
        '\n',
        "'",
        '’',
        '-',
        'al-',
        'President ',
        '\u0000',
        '\u200d',
        '\u202e',
        '\ud800',
        'ـ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever a page says, mentions are spans of it and stand in order', () => {
  fc.assert(
    fc.property(anyText, fc.string({ unit: 'binary' }), (text, lang) => {
      const { mentions, seen } = run(text, { lang });
      let end = 0;
      for (const mention of mentions.flatMap((block) => block.mentions)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.end).toBeLessThanOrEqual(text.length);
        end = mention.end;
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { numRuns: 500 },
  );
});

/** Stretches that make careless matchers slow, each repeated as often as asked. */
const STRETCHES: Record<string, string> = {
  names: 'Hezbollah ',
  'weak names': 'KH and PMF ',
  'names that begin and do not end': "Kata'ib ",
  'names in names': "IRGC Quds Force Kata'ib Hezbollah ",
  'a name that waits for its word': 'Balad ',
  'one word without end': 'Hezbollah',
  apostrophes: "'",
  hyphens: 'al-',
  titles: 'President ',
  'Arabic names': 'كتائب حزب الله ',
  tatweel: 'ـ',
  accents: 'e\u0301\u0302\u0303',
  joiners: '\u200d\u200c',
  'turns of direction': '\u202e\u202d',
  emoji: '👩‍👩‍👧‍👦',
  'lone halves': '\ud800',
  spaces: ' \n\t',
  'full stops': 'U.S.',
};

/** Milliseconds; the best of three, for machines are noisy. */
function costOf(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const began = performance.now();
    run(text);
    return performance.now() - began;
  });
  return Math.min(...runs);
}

test.each(Object.keys(STRETCHES))('%s cost linear time', (name) => {
  const stretch = STRETCHES[name]!;
  const toLength = (units: number) => stretch.repeat(Math.ceil(units / stretch.length));
  costOf(toLength(10_000));
  const [short, long] = [costOf(toLength(5_000)), costOf(toLength(100_000))];
  // Twenty times the text: quadratic time would be four hundred times as long.
  expect(long).toBeLessThan(100 * Math.max(short, 2));
});
