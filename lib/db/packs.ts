import type { Entity, EntityId } from '../model/entity.ts';
import type { PackMeta } from '../model/pack.ts';
import type { GazetteerDb } from './database.ts';
import { entitiesToParts, findPartNumber, PackPointer } from './pack-parts.ts';
import type { EntityPart, PackPart } from './pack-parts.ts';

/** Parts written in one transaction: keeps the copy in memory small and other tables answering. */
const PARTS_PER_WRITE = 20;

/** A pack ready to be stored; `edition` is new with every storing, so that parts never mix. */
export type NewPack = {
  edition: string;
  header: PackMeta;
  digest: string;
  entities: readonly Entity[];
  /** Stored as it is, by structured clone. */
  matcher: unknown;
};

/** An entity with what its card says of others. */
export type StoredEntity = { entity: Entity } & Pick<EntityPart, 'incoming' | 'refs'>;

/**
 * Writes a pack beside the active one and then swaps the pointer in one transaction. Whatever
 * fails before the swap leaves the old pack answering; what is left lying is removed next time.
 */
export async function storePack(db: GazetteerDb, pack: NewPack): Promise<void> {
  const { firsts, parts } = entitiesToParts(pack.entities);
  const rows: PackPart[] = [
    { edition: pack.edition, name: 'matcher', value: pack.matcher },
    { edition: pack.edition, name: 'firsts', value: firsts },
    ...parts.map((value, n) => ({ edition: pack.edition, name: String(n), value })),
  ];
  for (let at = 0; at < rows.length; at += PARTS_PER_WRITE) {
    await db.packParts.bulkPut(rows.slice(at, at + PARTS_PER_WRITE));
  }
  await db.transaction('rw', db.pointers, db.packParts, async () => {
    const written = await editionParts(db, pack.edition).count();
    if (written !== rows.length) {
      throw new Error(`Only ${written} of ${rows.length} parts of the pack were stored`);
    }
    const { edition, header, digest } = pack;
    await db.pointers.put(PackPointer.parse({ slot: 'active', edition, header, digest }));
  });
  await removeOldParts(db);
}

/** Removes the parts of every edition but the active one. */
export async function removeOldParts(db: GazetteerDb): Promise<void> {
  await db.transaction('rw', db.pointers, db.packParts, async () => {
    const active = await db.pointers.get('active');
    const keys = (await db.packParts.toCollection().primaryKeys()) as [string, string][];
    await db.packParts.bulkDelete(keys.filter(([edition]) => edition !== active?.edition));
  });
}

/** The pack that answers; `undefined` before the first one is stored. */
export async function findActivePack(db: GazetteerDb): Promise<PackPointer | undefined> {
  const stored = PackPointer.safeParse(await db.pointers.get('active'));
  return stored.success ? stored.data : undefined;
}

/** The compiled matcher of the active pack; `undefined` where there is none. */
export function findMatcher(db: GazetteerDb): Promise<unknown> {
  return readActive(db, (edition) => findPart(db, edition, 'matcher'));
}

/** One entity of the active pack; `undefined` where it has none by this id. */
export function findEntity(db: GazetteerDb, id: EntityId): Promise<StoredEntity | undefined> {
  return readActive(db, async (edition) => {
    const firsts = (await findPart(db, edition, 'firsts')) as string[] | undefined;
    const number = findPartNumber(firsts ?? [], id);
    if (number === undefined) return undefined;
    const part = (await findPart(db, edition, String(number))) as EntityPart | undefined;
    const entity = part?.entities.find((candidate) => candidate.id === id);
    return part && entity && { entity, incoming: part.incoming, refs: part.refs };
  });
}

/** All entities of the active pack, sorted by id; empty where there is no pack. */
export async function listEntities(db: GazetteerDb): Promise<Entity[]> {
  const entities = await readActive(db, async (edition) => {
    const rows = await editionParts(db, edition).toArray();
    const parts = rows.filter(({ name }) => /^\d+$/.test(name));
    return parts
      .toSorted((a, b) => Number(a.name) - Number(b.name))
      .flatMap(({ value }) => (value as EntityPart).entities);
  });
  return entities ?? [];
}

// Pointer and parts are read in one transaction, so that a swap in between cannot be seen.
function readActive<T>(
  db: GazetteerDb,
  read: (edition: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  return db.transaction('r', db.pointers, db.packParts, async () => {
    const active = await findActivePack(db);
    return active && (await read(active.edition));
  });
}

const editionParts = (db: GazetteerDb, edition: string) =>
  db.packParts.where('[edition+name]').between([edition, ''], [edition, '\uffff']);

const findPart = async (db: GazetteerDb, edition: string, name: string): Promise<unknown> =>
  (await db.packParts.get([edition, name]))?.value;
