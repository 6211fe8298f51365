import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import type { Entity } from '../model/entity.ts';
import { Entity as EntitySchema } from '../model/entity.ts';
import { ITEMS_MAX } from '../model/limits.ts';
import { entityToParts, partsToValue } from './entity-parts.ts';
import { mergeEntry } from './merge-entry.ts';

const base = anEntity({
  id: 'badr',
  label: 'Badr',
  names: { en: { strong: ['Badr Organization'], context: ['the party'] } },
  facts: [{ text: 'It was founded in 1982.', source: { kind: 'general' } }],
  roles: [{ title: 'Partner', country: 'Iraq', from: '2003', to: null }],
  ids: { wikidata: 'Q1' },
});
const with_ = (overrides: Partial<Entity>): Entity => ({ ...base, ...overrides });
const sourced = (ref: string): Partial<Entity> => ({
  facts: [{ text: 'It was founded in 1982.', source: { kind: 'page', ref } }],
});
const merge = (mine: Entity, theirs: Entity) => mergeEntry({ base, mine, theirs });
const merged = (mine: Entity, theirs: Entity): Entity => {
  const outcome = merge(mine, theirs);
  if (outcome.state !== 'merged') throw new Error(JSON.stringify(outcome.clashes));
  return outcome.entity;
};
const keysOf = (outcome: ReturnType<typeof mergeEntry>) =>
  outcome.state === 'clash' ? outcome.clashes.map(({ key }) => key) : outcome.state;

test('parts that only one window changed are as that window has them', () => {
  const mine = with_({ label: 'Badr Organization', ids: { wikidata: 'Q1', ofac: '7' } });
  const theirs = with_({ summary: { text: 'A party in Iraq.', asOf: '2026' } });
  expect(merged(mine, theirs)).toEqual({ ...mine, summary: theirs.summary });
});

test('names, facts and offices that either added are there; what one removed is gone', () => {
  const mine = with_({
    names: { en: { strong: ['Badr Organization', 'Badr Corps'] } },
    facts: [...base.facts, { text: 'Mine.', source: { kind: 'general' } }],
  });
  const theirs = with_({
    names: { ...base.names, ar: { strong: ['منظمة بدر'] } },
    facts: [{ text: 'Theirs.', source: { kind: 'general' } }, ...base.facts],
    roles: [],
  });
  const { names, facts, roles } = merged(mine, theirs);
  expect(names).toEqual({
    en: { strong: ['Badr Organization', 'Badr Corps'] },
    ar: { strong: ['منظمة بدر'] },
  });
  expect(facts.map(({ text }) => text)).toEqual(['Theirs.', 'It was founded in 1982.', 'Mine.']);
  expect(roles).toBeUndefined();
});

test('what both wrote alike is no clash', () => {
  const both = with_({ label: 'Badr Corps', ...sourced('https://example.org/') });
  expect(merged(both, both)).toEqual(both);
});

test.each<[string, Partial<Entity>, Partial<Entity>, string]>([
  ['a name', { label: 'A' }, { label: 'B' }, 'label'],
  ['a source of one fact', sourced('mine'), sourced('theirs'), 'fact It was founded in 1982.'],
  [
    'a fact removed, and given a source',
    { facts: [] },
    sourced('b'),
    'fact It was founded in 1982.',
  ],
  [
    'the end of one office',
    { roles: [{ ...base.roles![0]!, to: '2010' }] },
    { roles: [{ ...base.roles![0]!, to: '2011' }] },
    'role ["Partner",null,"Iraq","2003"]',
  ],
  [
    'one name in two roles, in other letters',
    { names: { en: { ...base.names.en, weak: [{ text: 'Badr', needs: ['self'] }] } } },
    { names: { en: { ...base.names.en, context: ['the party', 'BADR'] } } },
    'name en badr',
  ],
])('%s: changed twice, each in its own way, is a clash', (_, mine, theirs, key) => {
  expect(keysOf(merge(with_(mine), with_(theirs)))).toEqual([key]);
});

test('two that began anew under one id clash in everything that differs', () => {
  const [mine, theirs] = [with_({ label: 'A' }), with_({ type: 'base' })];
  expect(keysOf(mergeEntry({ base: undefined, mine, theirs }))).toEqual(['label', 'type']);
});

test('two lists that are too long together clash, and a choice settles them', () => {
  const facts = (who: string) =>
    Array.from({ length: ITEMS_MAX - 1 }, (_, n) => ({
      text: `${who} ${n}`,
      source: { kind: 'general' } as const,
    }));
  const [mine, theirs] = [with_({ facts: facts('a') }), with_({ facts: facts('b') })];
  const keys = keysOf(merge(mine, theirs));
  expect(keys).toHaveLength(2 * (ITEMS_MAX - 1));
  const choices = new Map([...keys].map((key) => [key, 'theirs'] as const));
  const outcome = mergeEntry({ base, mine, theirs }, { seen: theirs, choices });
  expect(outcome).toEqual({ state: 'merged', entity: theirs });
});

describe('a choice', () => {
  const mine = with_({ label: 'Mine', type: 'outlet', ...sourced('mine') });
  const theirs = with_({ label: 'Theirs', type: 'base', facts: [] });
  const choices = new Map([
    ['label', 'mine'],
    ['type', 'theirs'],
    ['fact It was founded in 1982.', 'theirs'],
  ] as const);

  test('settles a clash part by part, removals too', () => {
    const outcome = mergeEntry({ base, mine, theirs }, { seen: theirs, choices });
    expect(outcome).toEqual({
      state: 'merged',
      entity: with_({ label: 'Mine', type: 'base', facts: [] }),
    });
  });

  test('holds only against what was shown', () => {
    const later = { ...theirs, label: 'Later', type: 'group' as const };
    const outcome = mergeEntry({ base, mine, theirs: later }, { seen: theirs, choices });
    expect(keysOf(outcome)).toEqual(['label']);
  });
});

const text = fc.constantFrom('Badr', 'Amal', 'Fatah', 'Hamas', 'قوة', 'Quds', 'Sadr');
const source = fc.constantFrom(
  { kind: 'general' } as const,
  { kind: 'page', ref: 'a' } as const,
  { kind: 'page', ref: 'b' } as const,
);
const aliases = fc
  .uniqueArray(fc.tuple(text, fc.constantFrom('strong', 'weak', 'context')), {
    selector: ([word]) => word,
    maxLength: 5,
  })
  .map((rows) => {
    const of = (role: string) => rows.flatMap(([word, own]) => (own === role ? [word] : []));
    const weak = of('weak').map((word) => ({ text: word, needs: ['self' as const] }));
    return { strong: of('strong'), weak, context: of('context') };
  });
const version: fc.Arbitrary<Entity> = fc
  .record({
    label: text,
    summary: fc.record({ text, asOf: fc.constantFrom('2025', '2026') }),
    names: fc.record({ en: aliases, ar: aliases }),
    facts: fc.array(fc.record({ text, source }), { maxLength: 5 }),
    relations: fc.array(
      fc.record({
        type: fc.constantFrom('part-of', 'allied-with'),
        target: fc.constantFrom('a', 'b'),
      }),
      { maxLength: 3 },
    ),
    notes: fc.option(text, { nil: undefined }),
  })
  .map((rest) => normal(anEntity({ id: 'badr', ...rest })));
/** Without lists that are empty: they say the same as none. */
const normal = (entity: Entity) =>
  EntitySchema.parse(partsToValue(entity.id, entityToParts(entity).values()));

test('an entry that is taken apart and put together is the same', () => {
  fc.assert(
    fc.property(version, (one) => {
      expect(normal(one)).toEqual(one);
    }),
  );
});

test('with a window that changed nothing, the entry is as the other has it', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const untouched = { base: one, mine: one, theirs: other };
      expect(mergeEntry(untouched)).toEqual({ state: 'merged', entity: other });
      const changed = { base: one, mine: other, theirs: one };
      expect(mergeEntry(changed)).toEqual({ state: 'merged', entity: other });
      const alike = { base: one, mine: other, theirs: other };
      expect(mergeEntry(alike)).toEqual({ state: 'merged', entity: other });
    }),
  );
});

test('nothing that either window added or changed is missing: it is in the entry or in a clash', () => {
  fc.assert(
    fc.property(version, version, version, (first, mine, theirs) => {
      const outcome = mergeEntry({ base: first, mine, theirs });
      const result = outcome.state === 'merged' ? entityToParts(outcome.entity) : undefined;
      const clashing = new Set(outcome.state === 'clash' ? keysOf(outcome) : []);
      const before = entityToParts(first);
      for (const side of [mine, theirs]) {
        for (const [key, part] of entityToParts(side)) {
          if (JSON.stringify(before.get(key)) === JSON.stringify(part)) continue;
          if (result) expect([...result.values()]).toContainEqual(part);
          else if (clashing.has(key)) continue;
          else {
            // Parts that do not clash wait in both windows' hands: only one of them changed each.
            const other = entityToParts(side === mine ? theirs : mine).get(key);
            expect([before.get(key), part]).toContainEqual(other);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
