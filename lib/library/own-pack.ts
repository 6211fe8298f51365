import type { GazetteerDb } from '../db/database.ts';
import { commitEdition } from '../db/pack-changes.ts';
import { findPack, listEntities } from '../db/packs.ts';
import { toLocalDay } from '../model/day.ts';
import type { Entity } from '../model/entity.ts';
import { OWN_PACK, PackId } from '../model/pack.ts';
import type { PackMeta } from '../model/pack.ts';
import { entityToLine, packToLines } from '../pack/file/write-pack.ts';
import { EditionBuilder } from './edition-builder.ts';

/** What the reader's own entries are called as a pack. */
export const ownMeta = (version: string): PackMeta => ({
  format: 1,
  id: OWN_PACK,
  version,
  title: 'Your entries',
  language: 'en',
  licence: 'Yours',
  author: 'You',
});

/** The reader's own entries, by id. */
export async function listOwn(db: GazetteerDb): Promise<Entity[]> {
  const pack = await findPack(db, OWN_PACK);
  return pack ? listEntities(db, pack.edition) : [];
}

// Two quick saves would otherwise start from the same list and the first would be lost.
let lastWrite: Promise<unknown> = Promise.resolve();

/** Stores what `change` makes of the reader's own entries. `now` in milliseconds since the epoch. */
export function changeOwn(
  db: GazetteerDb,
  now: number,
  change: (entities: readonly Entity[]) => Entity[],
): Promise<void> {
  const write = lastWrite.then(async () => {
    const entities = change(await listOwn(db)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const version = await nextVersion(db, now);
    const builder = new EditionBuilder(db);
    await builder.add(entities.map((entity) => ({ entity, line: entityToLine(entity) })));
    const { header } = packToLines(ownMeta(version), entities);
    const origin = 'Written by you';
    await commitEdition(db, await builder.finish(), {
      header,
      kind: 'own',
      origin,
      importedAt: now,
    });
  });
  // A failed write is its caller's to report; the next one must still run.
  lastWrite = write.then(
    () => undefined,
    () => undefined,
  );
  return write;
}

/** The reader's own entries as a pack's lines, under an id that others may import. */
export async function exportOwn(db: GazetteerDb, now: number): Promise<string[]> {
  const meta: PackMeta = { ...ownMeta(`${toLocalDay(now)}.1`), id: PackId.parse('my-entries') };
  return packToLines({ ...meta, title: 'My entries' }, await listOwn(db)).lines;
}

async function nextVersion(db: GazetteerDb, now: number): Promise<string> {
  const [day, count] = (await findPack(db, OWN_PACK))?.header.version.split('.') ?? [];
  const today = toLocalDay(now);
  return day === today ? `${today}.${(Number(count) + 1) % 1_000_000}` : `${today}.1`;
}
