import { OWN_PACK } from '../model/pack.ts';
import type { PackId } from '../model/pack.ts';
import type { GazetteerDb } from './database.ts';
import { PackPointer } from './pack-parts.ts';
import { findPack, listPacks } from './packs.ts';
import type { StoredEdition } from './stage-writer.ts';

/** What a swap says of the pack beside its edition; the rest, `visibility` too, stays as it was. */
export type NewEdition = Pick<PackPointer, 'header' | 'kind' | 'origin' | 'importedAt'> &
  Partial<Pick<PackPointer, 'visibility' | 'etag' | 'checkedAt'>>;

/**
 * Has a stored edition answer for its pack, in one transaction. Throws, and changes nothing, where a
 * part of it is missing. The edition before is kept for one step back.
 */
export async function commitEdition(
  db: GazetteerDb,
  { edition, parts }: StoredEdition,
  next: NewEdition,
): Promise<void> {
  const { id } = next.header;
  const fallen = await db.transaction('rw', db.pointers, db.packParts, async () => {
    const written = await editionParts(db, edition).count();
    if (written !== parts) throw new Error(`Only ${written} of ${parts} parts were stored`);
    const packs = await listPacks(db);
    const before = packs.find(({ slot }) => slot === id);
    // The reader's own entries are undone one by one, and the same content is no step back.
    const isSame = next.kind === 'own' || before?.header.hash === next.header.hash;
    const previous = isSame ? before?.previous : before && pick(before);
    const last = packs.reduce((rank, pack) => Math.max(rank, pack.rank), 0);
    await db.pointers.put(
      PackPointer.parse({
        slot: id,
        edition,
        rank: before?.rank ?? (id === OWN_PACK ? 0 : last + 1),
        enabled: before?.enabled ?? true,
        ...(before ? { visibility: before.visibility } : {}),
        ...(isSame && before?.etag ? { etag: before.etag } : {}),
        ...next,
        ...(previous ? { previous } : {}),
      }),
    );
    return isSame ? before?.edition : before?.previous?.edition;
  });
  if (fallen !== undefined) await removeEdition(db, fallen);
}

/** Removes what was staged and never committed. */
export async function removeEdition(db: GazetteerDb, edition: string): Promise<void> {
  await db.transaction('rw', db.pointers, db.packParts, async () => {
    if ((await editionsInUse(db)).has(edition)) return;
    await editionParts(db, edition).delete();
  });
}

/** Removes every part that no pointer names. Only while nobody stages: a stage has no pointer yet. */
export async function sweepEditions(db: GazetteerDb): Promise<void> {
  await db.transaction('rw', db.pointers, db.packParts, async () => {
    const used = await editionsInUse(db);
    const keys = (await db.packParts.toCollection().primaryKeys()) as [string, string][];
    await db.packParts.bulkDelete(keys.filter(([edition]) => !used.has(edition)));
  });
}

/** Changes some of a pack's settings; a pack that is gone is left gone. */
export async function changePack(
  db: GazetteerDb,
  id: PackId,
  change: Partial<Pick<PackPointer, 'enabled' | 'visibility' | 'etag' | 'checkedAt' | 'failure'>>,
): Promise<void> {
  await db.transaction('rw', db.pointers, async () => {
    const pack = await findPack(db, id);
    if (pack) await db.pointers.put(PackPointer.parse({ ...pack, ...change }));
  });
}

/** Moves a pack to a rank and the others out of its way; the reader's own stays the highest. */
export async function movePack(db: GazetteerDb, id: PackId, rank: number): Promise<void> {
  await db.transaction('rw', db.pointers, async () => {
    const others = (await listPacks(db)).filter(({ slot }) => slot !== OWN_PACK);
    const moved = others.find(({ slot }) => slot === id);
    if (!moved) return;
    const order = others.filter((pack) => pack !== moved);
    order.splice(Math.max(0, rank - 1), 0, moved);
    await db.pointers.bulkPut(order.map((pack, n) => ({ ...pack, rank: n + 1 })));
  });
}

/** Takes a pack out; its parts stay until the next sweep, so that this can be undone. */
export async function removePack(db: GazetteerDb, id: PackId): Promise<() => Promise<void>> {
  const pack = await findPack(db, id);
  await db.pointers.delete(id);
  return async () => {
    if (pack && !(await findPack(db, id))) await db.pointers.put(pack);
  };
}

/**
 * Back to the edition before; the one that answered till now becomes the one before. Never shows
 * pages more than they saw: it is public only where both editions were.
 */
export async function rollBackPack(db: GazetteerDb, id: PackId): Promise<void> {
  await db.transaction('rw', db.pointers, async () => {
    const pack = await findPack(db, id);
    if (!pack?.previous) return;
    const { edition: _edition, header: _header, etag: _etag, ...rest } = pack;
    const { visibility = pack.visibility, ...edition } = pack.previous;
    const isPublic = visibility === 'public' && pack.visibility === 'public';
    await db.pointers.put({
      ...rest,
      ...edition,
      visibility: isPublic ? 'public' : 'private',
      previous: pick(pack),
    });
  });
}

const pick = ({ edition, header, visibility }: PackPointer) => ({ edition, header, visibility });

async function editionsInUse(db: GazetteerDb): Promise<Set<string>> {
  const packs = await listPacks(db);
  return new Set(packs.flatMap(({ edition, previous }) => [edition, previous?.edition ?? edition]));
}

const editionParts = (db: GazetteerDb, edition: string) =>
  db.packParts.where('[edition+name]').between([edition, ''], [edition, '\uffff']);
