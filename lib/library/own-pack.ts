import type { GazetteerDb } from '../db/database.ts';
import { commitEdition } from '../db/pack-changes.ts';
import { findPack } from '../db/packs.ts';
import { toLocalDay } from '../model/day.ts';
import type { Entity } from '../model/entity.ts';
import { OWN_PACK, PackId } from '../model/pack.ts';
import type { PackMeta } from '../model/pack.ts';
import { listEntries } from '../notebook/entries.ts';
import { entityToLine, packToLines } from '../pack/file/write-pack.ts';
import type { RecordStore } from '../records/store.ts';
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

/** What compiling own entries needs: the world's clock in milliseconds since the epoch, and a turn. */
export type OwnPackWorld = {
  now(): number;
  /** Runs work while no other window compiles. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * Compiles the reader's own entries, as the records have them now, into the pack that answers. True
 * where that changed it: entries that are in it already are not compiled again. Of two windows at
 * once the later one finds the entries of both.
 */
export function refreshOwnPack(
  db: GazetteerDb,
  store: RecordStore,
  { now, alone }: OwnPackWorld,
): Promise<boolean> {
  return alone(async () => {
    const entities = await listEntries(store);
    const before = await findPack(db, OWN_PACK);
    const { header } = packToLines(ownMeta(nextVersion(before?.header.version, now())), entities);
    const isSame = before ? before.header.hash === header.hash : entities.length === 0;
    if (isSame) return false;
    const builder = new EditionBuilder(db);
    await builder.add(entities.map((entity) => ({ entity, line: entityToLine(entity) })));
    await commitEdition(db, await builder.finish(), {
      header,
      kind: 'own',
      origin: 'Written by you',
      importedAt: now(),
    });
    return true;
  });
}

/** The reader's own entries as a pack's lines, under an id that others may import. */
export function exportOwn(entities: readonly Entity[], now: number): string[] {
  const meta: PackMeta = { ...ownMeta(`${toLocalDay(now)}.1`), id: PackId.parse('my-entries') };
  return packToLines({ ...meta, title: 'My entries' }, entities).lines;
}

function nextVersion(before: string | undefined, now: number): string {
  const [day, count] = before?.split('.') ?? [];
  const today = toLocalDay(now);
  return day === today ? `${today}.${(Number(count) + 1) % 1_000_000}` : `${today}.1`;
}
