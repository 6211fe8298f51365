import type { GazetteerDb } from '../db/database.ts';
import type { PackPointer } from '../db/pack-parts.ts';
import { findPack, findValue, listEnabledPacks } from '../db/packs.ts';
import type { EntityId } from '../model/entity.ts';
import type { PackId } from '../model/pack.ts';
import type { Comparison, Digests } from '../pack/compare-editions.ts';
import { compareEditions } from '../pack/compare-editions.ts';
import type { NameList } from '../search/name-index.ts';
import { listSharedNames } from '../search/shared-names.ts';
import type { Staged } from './stage-pack.ts';

type Clash = { name: string; entity: EntityId; other: EntityId; pack: PackId };
export type Preview = Comparison & {
  replaces?: string;
  clashes: { count: number; examples: Clash[] };
};

const EXAMPLES_MAX = 20;

/** What committing a staged edition would change. */
export async function previewEdition(
  db: GazetteerDb,
  { stored, header }: Staged,
): Promise<Preview> {
  const active = await findPack(db, header.id);
  const comparison = await compareWith(db, active, stored.edition);
  const others = (await listEnabledPacks(db)).filter(({ slot }) => slot !== header.id);
  const clashes: Preview['clashes'] = { count: 0, examples: [] };
  const own = await findIndex(db, stored.edition);
  for (const { slot, edition } of own ? others : []) {
    const other = await findIndex(db, edition);
    for (const { name, a, b } of other ? listSharedNames(own!, other) : []) {
      if (clashes.count++ >= EXAMPLES_MAX) continue;
      clashes.examples.push({ name, entity: a, other: b, pack: slot });
    }
  }
  return { ...comparison, ...(active ? { replaces: active.header.version } : {}), clashes };
}

/** What changes from the edition that answers to a stored one. */
export async function compareWith(
  db: GazetteerDb,
  active: PackPointer | undefined,
  edition: string,
): Promise<Comparison> {
  const before = active && (await findDigests(db, active.edition));
  const after = await findDigests(db, edition);
  return compareEditions(before, after ?? { ids: [], digests: new Float64Array() });
}

async function findDigests(db: GazetteerDb, edition: string): Promise<Digests | undefined> {
  const value = await findValue(db, edition, 'digests');
  return value && { ids: value.ids === '' ? [] : value.ids.split('\n'), digests: value.digests };
}

const findIndex = async (db: GazetteerDb, edition: string): Promise<NameList | undefined> =>
  (await findValue(db, edition, 'search')) as NameList | undefined;
