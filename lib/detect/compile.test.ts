import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { compile } from './compile.ts';
import { detect as detectIn } from './detect.ts';
import { Lineup } from './lineup.ts';
import type { Matcher } from './matcher.ts';

const detect = (blocks: Parameters<typeof detectIn>[0], matcher: Matcher) =>
  detectIn(blocks, new Lineup([matcher]), { seen: [] }, []);

/** Names of few letters, so that they overlap, contain and follow one another all the time. */
const name = fc
  .array(fc.constantFrom('Ab', 'Abu', 'Bad', 'Badr', 'Qa', 'ياسر', '苏'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));

test('the matcher finds what a slow and obvious search finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
      fc.array(name),
      (names, text) => {
        const entities = names.map((alias, n) =>
          anEntity({ id: `e-${n}`, names: { en: { strong: [alias] } } }),
        );
        const page = text.join(' ');
        const found = detect([{ id: 0, text: page }], compile(entities)).mentions;
        expect((found[0]?.mentions ?? []).map((m) => [m.start, m.end, m.entityId])).toEqual(
          slowSearch(page, names),
        );
      },
    ),
    { numRuns: 400 },
  );
});

/** Leftmost longest whole-word matches, found by trying every name at every word. */
function slowSearch(text: string, names: string[]): [number, number, string][] {
  const found: [number, number, string][] = [];
  const starts = [...text.matchAll(/[^\s苏]+|苏/gu)].map((word) => word.index);
  for (const start of starts) {
    if (start < (found.at(-1)?.[1] ?? 0)) continue;
    const longest = names
      .map((alias, n) => ({ end: endOfMatch(text, start, alias), n }))
      .filter(({ end }) => end > 0)
      .sort((a, b) => b.end - a.end)[0];
    if (longest) found.push([start, longest.end, `e-${longest.n}`]);
  }
  return found;
}

/** Where a name that starts here ends, or 0. White space beside an ideograph is free. */
function endOfMatch(text: string, start: number, alias: string): number {
  const pattern = alias.split(' ').join('\\s*');
  const match = new RegExp(`^${pattern}(?=\\s|苏|$)`, 'u').exec(text.slice(start));
  if (alias.endsWith('苏'))
    return new RegExp(`^${pattern}`, 'u').exec(text.slice(start))?.[0].length
      ? start + new RegExp(`^${pattern}`, 'u').exec(text.slice(start))![0].length
      : 0;
  return match ? start + match[0].length : 0;
}

test('a matcher survives being stored: it is plain data', () => {
  const matcher = compile([
    anEntity({ id: 'badr', names: { en: { strong: ['Badr Organization'] } } }),
  ]);
  const blocks = [{ id: 7, text: 'the Badr Organization' }];
  expect(detect(blocks, structuredClone(matcher))).toEqual(detect(blocks, matcher));
});

test('an alias of signs alone names nothing', () => {
  const matcher = compile([anEntity({ id: 'nothing', names: { en: { strong: ['—', '...'] } } })]);
  expect(detect([{ id: 0, text: '— ... —' }], matcher).mentions).toEqual([]);
});

test('ten thousand near matches in one line take linear work', () => {
  const matcher = compile([
    anEntity({ id: 'long', names: { en: { strong: ['Ab Ab Ab Ab Ab Ab Ab Qa'] } } }),
  ]);
  const text = 'Ab '.repeat(200_000) + 'Qa';
  expect(detect([{ id: 0, text }], matcher).mentions[0]?.mentions).toHaveLength(1);
});
