import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isArticle } from './is-article.ts';
import { readPageFacts, readTitle, toDay } from './page-facts.ts';

// What a page says of itself is whatever its author wants it to be.

/** A page that says all this, whatever characters are in it. */
function aPage({ json, metas, time, lang, title }: Words): Document {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const add = (tag: string, attributes: Record<string, string>, text = '') => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    document.head.append(element);
  };
  for (const text of json) add('script', { type: 'application/ld+json' }, text);
  for (const [name, content] of metas) add('meta', { property: name, name, content });
  add('time', { datetime: time }, time);
  add('title', {}, title);
  document.documentElement.setAttribute('lang', lang);
  return document as unknown as Document;
}

type Words = {
  json: string[];
  metas: [string, string][];
  time: string;
  lang: string;
  title: string;
};

const text = fc.string({ unit: 'binary', maxLength: 300 });
const almostDate = fc
  .tuple(fc.integer({ min: -9999, max: 99999 }), fc.nat(99), fc.nat(99), text)
  .map(([year, month, day, rest]) => `${year}-${month}-${day}${rest}`);
const date = fc.oneof(text, almostDate, fc.date({ noInvalidDate: true }).map(String));
const linkedData = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(date, fc.double(), fc.constantFrom(null, true, 'NewsArticle', ['Article'])),
      fc.dictionary(
        fc.constantFrom('@type', '@graph', 'datePublished', '__proto__', 'constructor', 'length'),
        tie('value'),
      ),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  }))
  .value.map((thing) => JSON.stringify(thing));
const words: fc.Arbitrary<Words> = fc.record({
  json: fc.array(fc.oneof(linkedData, text), { maxLength: 4 }),
  metas: fc.array(
    fc.tuple(fc.constantFrom('og:type', 'og:title', 'article:published_time', 'date'), date),
    { maxLength: 4 },
  ),
  time: date,
  lang: text,
  title: text,
});

test('no page can say a thing that throws, and its date is a day or nothing', () => {
  fc.assert(
    fc.property(words, (said) => {
      const page = aPage(said);
      expect(typeof isArticle(page)).toBe('boolean');
      expect(readTitle(page).length).toBeLessThanOrEqual(500);
      const { date: day } = readPageFacts(page);
      if (day !== undefined) expect(day).toMatch(/^\d{4,6}-\d{2}-\d{2}$/);
    }),
    { numRuns: 300 },
  );
});

const nothing: Words = { json: [], metas: [], time: '', lang: '', title: '' };

/** Milliseconds that a page with this in it takes; the best of three, for machines are noisy. */
function costOf(said: Partial<Words>): number {
  const page = aPage({ ...nothing, ...said });
  const runs = [0, 1, 2].map(() => {
    const began = performance.now();
    isArticle(page);
    readPageFacts(page);
    readTitle(page);
    return performance.now() - began;
  });
  return Math.min(...runs);
}

/** Stretches of JSON-LD and of dates that make careless patterns and walks slow. */
const STRETCHES: Record<string, (times: number) => Partial<Words>> = {
  'an open list of types': (times) => ({ json: ['"@type":["a'.repeat(times)] }),
  'letters before a type': (times) => ({ json: [`{"@type":"${'a'.repeat(10 * times)}"}`] }),
  'spaces in broken data': (times) => ({ json: [`"@type"${' '.repeat(10 * times)}`] }),
  'a list of many': (times) => ({ json: [`[${'1,'.repeat(times)}1]`] }),
  'things in things': (times) => ({ json: ['[{"@type":'.repeat(times)] }),
  'whole things in things': (times) => ({
    json: [`${'{"a":'.repeat(times)}1${'}'.repeat(times)}`],
  }),
  'many scripts': (times) => ({ json: Array.from({ length: times / 100 }, () => '{"a":1}') }),
  'a date of digits': (times) => ({
    time: '2024 '.repeat(times),
    metas: [['date', '1'.repeat(times)]],
  }),
  'a date of brackets': (times) => ({ time: `2024 ${'('.repeat(times)}` }),
};

test.each(Object.keys(STRETCHES))('%s costs linear time', (name) => {
  const stretch = STRETCHES[name]!;
  costOf(stretch(2_000));
  const [short, long] = [costOf(stretch(2_000)), costOf(stretch(40_000))];
  // Twenty times the text: quadratic time would be four hundred times as long.
  expect(long).toBeLessThan(100 * Math.max(short, 2));
});

test('a date is a date only where it is one alone', () => {
  expect(toDay(`2024-01-02${' '.repeat(200)}`)).toBeUndefined();
  expect(toDay('2024-01-02T10:00:00Z')).toBe('2024-01-02');
});
