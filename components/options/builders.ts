import { EntityId } from '../../lib/model/entity.ts';
import { OWN_PACK, PackId } from '../../lib/model/pack.ts';
import type { PackHeader } from '../../lib/model/pack.ts';
import { NOW } from '../shell/builders.ts';
import type { CsvMapping, Hit, PackInfo, StagedImport } from './pack-desk-port.ts';

/** Things for fixtures and tests, each with what it is about left to the caller. */
const aHeader = (overrides: Partial<PackHeader> = {}): PackHeader => ({
  format: 1,
  id: PackId.parse('iraq'),
  version: '2026-11-22.1',
  title: 'Iraq, Syria and the nuclear file',
  language: 'en',
  licence: 'CC0-1.0',
  author: 'The pack’s authors',
  entities: 104,
  hash: '0'.repeat(64),
  ...overrides,
});

export const aPack = (
  overrides: Partial<PackInfo> = {},
  header: Partial<PackHeader> = {},
): PackInfo => {
  const id = PackId.parse((header.title ?? 'iraq').toLowerCase().replaceAll(/[^a-z]+/g, '-'));
  return {
    id,
    kind: 'imported',
    header: aHeader({ id, ...header }),
    rank: 1,
    enabled: true,
    visibility: 'public',
    origin: 'pack.jsonl',
    importedAt: NOW - 90_000_000,
    ...overrides,
  };
};

export const ownPack: PackInfo = aPack(
  { id: OWN_PACK, kind: 'own', rank: 0, visibility: 'private' },
  { id: OWN_PACK, title: 'Your entries', entities: 2 },
);

export const aHit = (overrides: Partial<Hit> = {}): Hit => ({
  id: EntityId.parse('hezbollah'),
  type: 'group',
  label: 'Hezbollah',
  summary: 'A Lebanese party and armed group.',
  pack: PackId.parse('iraq'),
  ...overrides,
});

export const aStagedImport = (overrides: Partial<StagedImport> = {}): StagedImport => ({
  edition: 'iraq@2026-11-23.1#1',
  header: aHeader({ version: '2026-11-23.1' }),
  replaces: '2026-11-22.1',
  visibility: 'public',
  added: { count: 2, examples: ['Tower 22', 'Al-Tanf garrison'] },
  changed: { count: 1200, examples: ['Qasem Soleimani', 'Hezbollah', 'برج ٢٢'] },
  removed: { count: 1, examples: ['Camp Taji'] },
  clashes: {
    count: 3,
    examples: [
      {
        name: 'Hezbollah',
        entity: EntityId.parse('hizballah'),
        other: EntityId.parse('hezbollah'),
        pack: PackId.parse('iraq'),
      },
    ],
  },
  skipped: [{ why: 'no name', count: 14 }],
  ...overrides,
});

const mapping: CsvMapping = {
  title: 'Bases',
  hasHeader: true,
  label: 0,
  type: { fixed: 'base' },
  language: { fixed: 'en' },
  aliases: { column: 1, separator: ';' },
};

export const aTable = {
  rows: [
    ['Name', 'Also', 'About'],
    ['Tower 22', 'Tower Twenty-Two; البرج 22', 'A US outpost in Jordan, by the Syrian border.'],
    ['Al-Tanf', 'Tanf garrison', 'A US outpost in Syria.'],
  ],
  guess: mapping,
};
