import { describe, expect, it } from 'vitest';
import { anEntity } from './fixtures.ts';
import { parseEntityFile } from './parse.ts';
import { PROBLEMS_MAX, formatProblem } from './problem.ts';

/** The sentences a writer reads about an entity file. */
function sentences(overrides: object): string[] {
  return sentencesOf(JSON.stringify(anEntity(overrides)));
}

function sentencesOf(text: string): string[] {
  const parsed = parseEntityFile('e.json', text);
  return parsed.ok ? [] : parsed.error.map(formatProblem);
}

const names = (en: object) => ({ names: { en } });

const STORIES: [what: string, overrides: object, sentence: string][] = [
  [
    'an unknown field that resembles a known one',
    { sumary: {} },
    'e.json: sumary is an unknown field: did you mean "summary"?',
  ],
  [
    'an unknown field that resembles none',
    { ids: { isni: '0000' } },
    'e.json: ids.isni is an unknown field: remove it, or use one of ofac, icao, wikidata',
  ],
  [
    'a language that packs do not have',
    { names: { en: {}, tr: {} } },
    'e.json: names.tr is an unknown field: remove it, or use one of en, ar, fa, he, ku, fr, es, de, ru, zh',
  ],
  [
    'a missing field',
    { label: undefined },
    'e.json: label is missing: add it, as a text in double quotes',
  ],
  [
    'a wrong type',
    { facts: 'none' },
    'e.json: facts is the text "none", not a list in [ ]: write a list in [ ]',
  ],
  [
    'an unknown kind of entity',
    { type: 'grup' },
    'e.json: type is "grup", which is none of those known: did you mean "group"? use one of group, base, official, outlet, agreement',
  ],
  [
    'an unknown kind of source',
    { facts: [{ text: 'Wet.', source: { kind: 'web', ref: 'x' } }] },
    'e.json: facts[0].source.kind is "web", which is none of those known: use one of ofac-sdn, ourairports, wikidata, page, general',
  ],
  [
    'a source with a field of another kind',
    { facts: [{ text: 'Wet.', source: { kind: 'general', ref: 'x' } }] },
    'e.json: facts[0].source.ref is an unknown field: remove it, or use one of kind',
  ],
  [
    'an empty alias',
    names({ strong: ['River Guard', ''] }),
    'e.json: names.en.strong[1] is empty: write its text, or remove the entry',
  ],
  [
    'a weak alias without text',
    names({ weak: [{ needs: ['self'] }] }),
    'e.json: names.en.weak[0].text is missing: add it, as a text in double quotes',
  ],
  [
    'a need for words near by without the words',
    names({ weak: [{ text: 'Guard', needs: ['near'] }] }),
    'e.json: names.en.weak[0].near goes with "near" in "needs": give both or neither',
  ],
  [
    'an alias with a blank at its end',
    names({ strong: ['River Guard '] }),
    'e.json: names.en.strong[0] has white space at an edge: remove it',
  ],
  [
    'an alias of signs alone',
    names({ strong: ['***'] }),
    'e.json: names.en.strong[0] "***" has no letter or digit: write a name',
  ],
  [
    'the same alias twice, spelled with and without a hyphen',
    names({ strong: ['River Guard'], weak: [{ text: 'river-guard', needs: ['self'] }] }),
    'e.json: names.en.weak[0].text "river-guard" matches the same text as names.en.strong[0]: remove one of the two',
  ],
  [
    'a date that is none',
    { summary: { text: 'Wet.', asOf: '31.1.2026' } },
    'e.json: summary.asOf "31.1.2026" is no date: write YYYY, YYYY-MM or YYYY-MM-DD',
  ],
  [
    'a summary too long for a card',
    { summary: { text: 'x'.repeat(501), asOf: '2026' } },
    'e.json: summary.text is 501 characters long: shorten it to 500 at most',
  ],
  [
    'a place beyond the pole',
    {
      location: {
        lat: 91,
        lon: 0,
        country: 'IQ',
        precision: 'runway',
        source: { kind: 'general' },
      },
    },
    'e.json: location.lat is 91, which is too large: write at most 90',
  ],
];

describe('parseEntityFile', () => {
  it('takes a sound file', () => {
    const parsed = parseEntityFile('e.json', JSON.stringify(anEntity()));
    expect(parsed).toEqual({ ok: true, value: anEntity() });
  });

  it.each(STORIES)('explains %s', (_, overrides, sentence) => {
    expect(sentences(overrides)).toEqual([sentence]);
  });

  it('tells all problems at once', () => {
    expect(sentences({ label: '', type: 'x', sumary: 1, relations: null })).toHaveLength(4);
  });

  it('tells a hundred problems at most, and how many are left', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`field${i}`, i]));
    const told = sentences(many);
    expect(told).toHaveLength(PROBLEMS_MAX + 1);
    expect(told.at(-1)).toContain('50 more problems');
  });

  it('gives line and column of broken JSON', () => {
    expect(sentencesOf('{\n  "id": "x",\n}')).toEqual([
      'e.json: this file is broken JSON: line 2, column 12 has "," before "}": remove that comma',
    ]);
  });

  it('refuses names that reach for prototypes, wherever they stand', () => {
    const text = '{"names":{"__proto__":{"strong":["x"]}},"constructor":1}';
    expect(sentencesOf(text)).toEqual([
      'e.json: names.__proto__ is a name that no field may have: remove it',
      'e.json: constructor is a name that no field may have: remove it',
    ]);
    expect(sentencesOf(text.replaceAll('_', '\\u005f'))).toHaveLength(2);
  });

  it('refuses a file that is far too large before it reads it', () => {
    expect(sentencesOf(' '.repeat(1_000_001))).toEqual([
      'e.json: this file is 1000001 characters long: keep it to 1000000 at most',
    ]);
  });

  it('explains an empty file and one that holds no object', () => {
    expect(sentencesOf('')).toEqual(['e.json: this file is empty: write one object in { }']);
    expect(sentencesOf('[]')).toEqual([
      'e.json: this file is a list, not an object in { }: write an object in { }',
    ]);
  });
});
