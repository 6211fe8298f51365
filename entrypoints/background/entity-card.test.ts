import { expect, test } from 'vitest';
import { LinkCollector } from '../../lib/db/link-collector.ts';
import type { PackPointer } from '../../lib/db/pack-parts.ts';
import { aMeta } from '../../lib/library/fixtures.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { EntityId } from '../../lib/model/entity.ts';
import { PackId } from '../../lib/model/pack.ts';
import { anEntity } from '../../tests/builders.ts';
import { toCardData } from './entity-card.ts';

const entities = [
  anEntity({ id: 'quds-force' }),
  anEntity({
    id: 'badr',
    relations: [
      { type: 'part-of', target: 'pmf' },
      { type: 'allied-with', target: 'quds-force' },
    ],
  }),
  anEntity({ id: 'pmf', relations: [{ type: 'allied-with', target: 'badr' }] }),
  anEntity({
    id: 'hadi-al-amiri',
    type: 'official',
    roles: [{ title: 'Head', org: EntityId.parse('badr') }],
    relations: [{ type: 'commands', target: 'badr' }],
  }),
];

test('a card tells relations as its own file and as the others’ files say them', () => {
  expect(relationsOf('badr')).toEqual([
    'part-of out pmf',
    'allied-with out quds-force',
    'commands in hadi-al-amiri',
    'allied-with in pmf',
  ]);
});

test('allies that both name the other are told once', () => {
  const both = [
    anEntity({ id: 'a', relations: [{ type: 'allied-with', target: 'b' }] }),
    anEntity({ id: 'b', relations: [{ type: 'allied-with', target: 'a' }] }),
  ];
  expect(relationsOf('a', both)).toEqual(['allied-with out b']);
});

test('the organisations of an official are named', () => {
  expect(cardOf('hadi-al-amiri').orgs).toEqual({
    badr: { id: 'badr', label: 'Badr', type: 'group' },
  });
});

test('a relation to someone whom the pack lacks is left out', () => {
  const lonely = [anEntity({ id: 'a', relations: [{ type: 'part-of', target: 'gone' }] })];
  expect(relationsOf('a', lonely)).toEqual([]);
});

test('the reader’s notes are counted, and the pack is named', () => {
  expect(cardOf('badr')).toMatchObject({
    pack: { title: 'Test', version: '2026-11-22.1' },
  });
});

function cardOf(id: string, all: readonly Entity[] = entities) {
  const collector = new LinkCollector();
  // As a pack's entities come: by id.
  for (const each of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) collector.add(each);
  const links = collector.linksOf([id]) ?? { incoming: {}, refs: {} };
  const entity = all.find((candidate) => candidate.id === id);
  if (!entity) throw new Error(`no ${id}`);
  return toCardData({ entity, pointer, ...links });
}

const pointer: PackPointer = {
  slot: PackId.parse('test'),
  edition: 'one',
  header: { ...aMeta(), entities: 4, hash: 'a'.repeat(64) },
  rank: 1,
  enabled: true,
  kind: 'imported',
  origin: 'a test',
  importedAt: 0,
  visibility: 'public',
};

const relationsOf = (id: string, all?: readonly Entity[]) =>
  cardOf(id, all).relations.map(({ type, direction, other }) => `${type} ${direction} ${other.id}`);
