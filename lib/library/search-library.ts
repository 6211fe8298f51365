import type { GazetteerDb } from '../db/database.ts';
import type { PackPointer } from '../db/pack-parts.ts';
import { findEntity, findValue, listEnabledPacks, listEntities } from '../db/packs.ts';
import type { EntityId, EntityType } from '../model/entity.ts';
import type { PackId } from '../model/pack.ts';
import type { NameIndex } from '../search/name-index.ts';
import { NameIndexer } from '../search/name-index.ts';
import type { IndexHit } from '../search/pack-search.ts';
import { PackSearch, findShownAlias } from '../search/pack-search.ts';
import type { TextIndex } from '../search/text-index.ts';
import { TextIndexer } from '../search/text-index.ts';

/** One row of the results. */
export type LibraryHit = {
  id: EntityId;
  type: EntityType;
  label: string;
  /** The name that was found, where it is not the label. */
  alias?: string;
  summary: string;
  pack: PackId;
};

/** Search over the packs that answered when it was opened. */
export type LibrarySearch = {
  search(query: string, limit: number): Promise<LibraryHit[]>;
  /** An entity in short; `undefined` where no pack has it. */
  findRef(id: EntityId): { label: string; type: EntityType } | undefined;
};

/** Opens the search over all packs in force: their names now, their summaries when asked for. */
export async function openSearch(db: GazetteerDb): Promise<LibrarySearch> {
  const packs = await listEnabledPacks(db);
  const indexes = await Promise.all(packs.map((pack) => loadNames(db, pack)));
  const names = new PackSearch(indexes);
  let texts: Promise<TextIndex[]> | undefined;
  return {
    findRef: (id) => names.findRef(id),
    search: async (query, limit) => {
      const byName = names.search(query, limit);
      // Who is named comes before who is only spoken of, whose words need not be loaded till then.
      const hits =
        byName.length >= limit
          ? byName
          : names.searchOn(query, limit, byName, await (texts ??= loadTexts(db, packs)));
      return (await Promise.all(hits.map((hit) => toHit(db, packs, hit, query)))).flatMap(
        (hit) => hit ?? [],
      );
    },
  };
}

/** Builds the index of an edition's summaries where it is not there yet. */
export async function ensureTexts(db: GazetteerDb, edition: string): Promise<TextIndex> {
  const stored = (await findValue(db, edition, 'texts')) as TextIndex | undefined;
  if (stored?.format === 1) return stored;
  const indexer = new TextIndexer();
  for (let at = 0; ; at += ENTITIES_AT_ONCE) {
    const entities = await listEntities(db, edition, at, ENTITIES_AT_ONCE);
    for (const entity of entities) indexer.add(entity);
    if (entities.length < ENTITIES_AT_ONCE) break;
  }
  const built = indexer.finish();
  await db.packParts.put({ edition, name: 'texts', value: built });
  return built;
}

/** Read and let go of together, so that a large pack is never in memory as a whole. */
const ENTITIES_AT_ONCE = 5000;

const loadTexts = (db: GazetteerDb, packs: readonly PackPointer[]): Promise<TextIndex[]> =>
  Promise.all(packs.map(({ edition }) => ensureTexts(db, edition)));

/** The stored index; one that another release of ours wrote is built anew, for this time only. */
async function loadNames(db: GazetteerDb, { edition }: PackPointer): Promise<NameIndex> {
  const stored = (await findValue(db, edition, 'search')) as NameIndex | undefined;
  if (stored?.format === 1) return stored;
  const indexer = new NameIndexer();
  for (const entity of await listEntities(db, edition)) indexer.add(entity);
  return indexer.finish();
}

async function toHit(
  db: GazetteerDb,
  packs: readonly PackPointer[],
  { id, type, label, pack: number, name }: IndexHit,
  query: string,
): Promise<LibraryHit | undefined> {
  const pack = packs[number];
  const found = pack && (await findEntity(db, id, [pack]));
  // The edition was swapped since: the search will be opened anew.
  if (!found) return undefined;
  const { entity } = found;
  const alias = name === undefined ? undefined : findShownAlias(entity, name, query);
  const summary = entity.summary.text;
  return { id, type, label, summary, pack: pack.slot, ...(alias === undefined ? {} : { alias }) };
}
