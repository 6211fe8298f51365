import type { GazetteerDb } from '../db/database.ts';
import type { PackPointer } from '../db/pack-parts.ts';
import { findEntity, findValue, listEnabledPacks, listEntities } from '../db/packs.ts';
import type { Entity, EntityId, EntityType } from '../model/entity.ts';
import type { PackId } from '../model/pack.ts';
import type { NameIndex } from '../search/name-index.ts';
import { NameIndexer, indexWords } from '../search/name-index.ts';
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
  const indexes = await Promise.all(packs.map(({ edition }) => loadNames(db, edition)));
  const names = new PackSearch(indexes);
  let texts: Promise<TextIndex[]> | undefined;
  const loadAllTexts = () =>
    (texts ??= Promise.all(packs.map(({ edition }) => loadTexts(db, edition))));
  return {
    findRef: (id) => names.findRef(id),
    search: async (query, limit) => {
      const byName = names.search(query, limit);
      // Who is named comes before who is only spoken of, whose words need not be loaded till then.
      const hits =
        byName.length >= limit
          ? byName
          : names.searchOn(query, limit, byName, await loadAllTexts());
      return (await Promise.all(hits.map((hit) => toHit(db, packs, hit, query)))).flatMap(
        (hit) => hit ?? [],
      );
    },
  };
}

/** Builds what an edition's search lacks, so that the first search need not wait for it. */
export async function ensureSearch(db: GazetteerDb, edition: string): Promise<void> {
  await loadNames(db, edition);
  await loadTexts(db, edition);
}

/** The stored index of an edition's names; what is missing of it is built and stored. */
async function loadNames(db: GazetteerDb, edition: string): Promise<NameIndex> {
  const list = await ensure(db, edition, 'search', async () => {
    const indexer = new NameIndexer();
    await forEachEntity(db, edition, (entity) => indexer.add(entity));
    return indexer.finish();
  });
  return { ...list, ...(await ensure(db, edition, 'words', async () => indexWords(list))) };
}

const loadTexts = (db: GazetteerDb, edition: string): Promise<TextIndex> =>
  ensure(db, edition, 'texts', async () => {
    const indexer = new TextIndexer();
    await forEachEntity(db, edition, (entity) => indexer.add(entity));
    return indexer.finish();
  });

/** A stored value of this release's layout; else it is built and stored. */
async function ensure<T extends { format: 1 }>(
  db: GazetteerDb,
  edition: string,
  name: 'search' | 'words' | 'texts',
  build: () => Promise<T>,
): Promise<T> {
  const stored = (await findValue(db, edition, name)) as T | undefined;
  if (stored?.format === 1) return stored;
  const built = await build();
  await db.packParts.put({ edition, name, value: built });
  return built;
}

async function forEachEntity(
  db: GazetteerDb,
  edition: string,
  take: (entity: Entity) => void,
): Promise<void> {
  for (let at = 0; ; at += ENTITIES_AT_ONCE) {
    const entities = await listEntities(db, edition, at, ENTITIES_AT_ONCE);
    for (const entity of entities) take(entity);
    if (entities.length < ENTITIES_AT_ONCE) break;
  }
}

/** Read and let go of together, so that a large pack is never in memory as a whole. */
const ENTITIES_AT_ONCE = 5000;

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
