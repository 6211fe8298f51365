import type { EntityRef } from '../model/card.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { PackId } from '../model/pack.ts';
import type { GazetteerDb } from './database.ts';
import type { EditionValues, Incoming, Links } from './pack-parts.ts';
import { ENTITIES_PER_PART, findPartNumber, PackPointer, toRef } from './pack-parts.ts';

/** An entity of one pack. */
export type PackEntity = { entity: Entity; pointer: PackPointer };

/** An entity with what its card says of others, over all packs. */
export type StoredEntity = PackEntity & Links;

/** Every pack there is, on or off, the highest first. A row that does not parse is left out. */
export async function listPacks(db: GazetteerDb): Promise<PackPointer[]> {
  const rows = (await db.pointers.toArray()).flatMap(
    (row) => PackPointer.safeParse(row).data ?? [],
  );
  return rows.toSorted((a, b) => a.rank - b.rank || (a.slot < b.slot ? -1 : 1));
}

/** The packs that answer, the highest first. */
export const listEnabledPacks = async (db: GazetteerDb): Promise<PackPointer[]> =>
  (await listPacks(db)).filter(({ enabled }) => enabled);

/** One pack's pointer; `undefined` where there is no such pack. */
export async function findPack(db: GazetteerDb, id: PackId): Promise<PackPointer | undefined> {
  return PackPointer.safeParse(await db.pointers.get(id)).data;
}

/** One of an edition's values; `undefined` where the edition has none such (any more). */
export async function findValue<N extends keyof EditionValues>(
  db: GazetteerDb,
  edition: string,
  name: N,
): Promise<EditionValues[N] | undefined> {
  return (await readPart(db, edition, name)) as EditionValues[N] | undefined;
}

/** The entity as the highest of these packs has it; `undefined` where none has. */
export async function findEntity(
  db: GazetteerDb,
  id: EntityId,
  packs: readonly PackPointer[],
): Promise<PackEntity | undefined> {
  for (const pointer of packs) {
    const number = await numberOf(db, pointer, id);
    if (number === undefined) continue;
    const part = (await readPart(db, pointer.edition, String(number))) as Entity[] | undefined;
    const entity = part?.find((candidate) => candidate.id === id);
    if (entity) return { entity, pointer };
  }
  return undefined;
}

/**
 * An entity as the highest pack that answers has it, with the relations that any of them tells,
 * named on both ends. `withPrivate`: own entries and private packs may be seen; without, the answer is
 * the one that there would be if they were not there.
 */
export function findLinkedEntity(
  db: GazetteerDb,
  id: EntityId,
  withPrivate: boolean,
): Promise<StoredEntity | undefined> {
  // Pointer and parts are read in one transaction, so that a swap in between cannot be seen.
  return db.transaction('r', db.pointers, db.packParts, async () => {
    const packs = (await listEnabledPacks(db)).filter(
      ({ visibility }) => withPrivate || visibility === 'public',
    );
    const found = await findEntity(db, id, packs);
    if (!found) return undefined;
    const incoming: Incoming[] = [];
    const refs: Record<string, EntityRef> = {};
    // Lowest first: the highest pack's name for somebody is the one that stays.
    for (const pointer of packs.toReversed()) {
      const links = await findLinks(db, pointer, id);
      incoming.unshift(...(links?.incoming[id] ?? []));
      Object.assign(refs, links?.refs);
    }
    const { relations, roles = [] } = found.entity;
    const others = [
      ...relations.map(({ target }) => target),
      ...roles.flatMap(({ org }) => org ?? []),
    ];
    for (const other of new Set(others)) {
      if (refs[other]) continue;
      const there = await findEntity(db, other, packs);
      if (there) refs[other] = toRef(there.entity);
    }
    return { ...found, incoming: { [id]: withoutTwins(incoming) }, refs };
  });
}

/** Entities of one edition from a place in the order of their ids; all that follow without a limit. */
export async function listEntities(
  db: GazetteerDb,
  edition: string,
  from = 0,
  limit = Infinity,
): Promise<Entity[]> {
  const found: Entity[] = [];
  const first = Math.floor(from / ENTITIES_PER_PART);
  const skip = from % ENTITIES_PER_PART;
  for (let number = first; found.length < skip + limit; number++) {
    const part = (await readPart(db, edition, String(number))) as Entity[] | undefined;
    if (!part) break;
    found.push(...part);
  }
  return found.slice(skip, skip + limit);
}

/** Says one thing once: two packs may tell the same relation. */
function withoutTwins(incoming: readonly Incoming[]): Incoming[] {
  return [...new Map(incoming.map((each) => [`${each.type} ${each.from}`, each])).values()];
}

async function findLinks(
  db: GazetteerDb,
  pointer: PackPointer,
  id: EntityId,
): Promise<Links | undefined> {
  const number = await numberOf(db, pointer, id);
  const own =
    number === undefined ? undefined : await readPart(db, pointer.edition, `links:${number}`);
  const links = own as Links | undefined;
  if (links?.incoming[id]) return links;
  const foreign = await findValue(db, pointer.edition, 'foreign');
  if (!foreign?.incoming[id]) return links;
  return { incoming: foreign.incoming, refs: { ...links?.refs, ...foreign.refs } };
}

async function numberOf(
  db: GazetteerDb,
  { edition }: PackPointer,
  id: EntityId,
): Promise<number | undefined> {
  return findPartNumber((await findValue(db, edition, 'firsts')) ?? [], id);
}

const readPart = async (db: GazetteerDb, edition: string, name: string): Promise<unknown> =>
  (await db.packParts.get([edition, name]))?.value;
