import { OWN_PACK } from '../model/pack.ts';
import type { Edit } from '../records/edit.ts';
import { isAlive } from '../records/record.ts';
import type { GazetteerDb } from './database.ts';
import { listEntities } from './packs.ts';
import type { RecordWorld } from './record-store.ts';
import { writeEdits } from './record-store.ts';

/** The tables that versions 1 and 2 of the database kept what the reader made in. */
const TABLES = ['notes', 'rules', 'neverMark'] as const;

/** A row of an older version's store; the reader's own entries lay in a pack, sites elsewhere. */
type OldRow = {
  store: (typeof TABLES)[number] | 'entries' | 'sitesOff' | 'ownSites';
  value: unknown;
};

export type MoveWorld = Pick<RecordWorld, 'now' | 'randomEpoch' | 'topicsOf' | 'alone'> & {
  /** The edit that makes a row a record; `undefined` for a broken row, which stays where it is. */
  toEdit(row: OldRow): Edit | undefined;
  /** The lists of sites, which lay outside of the database. */
  oldSites: { read(): Promise<Record<'sitesOff' | 'ownSites', unknown[]>>; clear(): Promise<void> };
};

/**
 * Moves what older versions stored into records, once. All of it is written and read back in one
 * transaction before anything old is deleted; ended anywhere, it begins again where that is safe.
 */
export async function moveOldStores(db: GazetteerDb, world: MoveWorld): Promise<void> {
  if ((await db.moves.get('records'))?.state === 'done') return;
  await world.alone(async () => {
    const before = await db.moves.get('records');
    if (before?.state === 'done') return;
    if (before?.state !== 'copied') await copy(db, world);
    await clear(db, world);
  });
}

async function copy(db: GazetteerDb, world: MoveWorld): Promise<void> {
  const sites = await world.oldSites.read();
  const elsewhere = (['sitesOff', 'ownSites'] as const).flatMap((store) =>
    sites[store].map((value): OldRow => ({ store, value })),
  );
  const stores = [...TABLES, 'packParts', 'pointers', 'records', 'outbox', 'devices', 'moves'];
  await db.transaction('rw', stores, async () => {
    const rows = [...(await readTables(db)), ...(await readEntries(db)), ...elsewhere];
    const edits = rows.flatMap((row) => world.toEdit(row) ?? []);
    await writeEdits(db, edits, world);
    for (const edit of edits) await check(db, edit);
    await db.moves.put({ key: 'records', state: 'copied' });
  });
}

async function readTables(db: GazetteerDb): Promise<OldRow[]> {
  const rows: OldRow[] = [];
  for (const store of TABLES)
    for (const value of await db.table<unknown>(store).toArray()) rows.push({ store, value });
  return rows;
}

async function readEntries(db: GazetteerDb): Promise<OldRow[]> {
  const edition = (await db.pointers.get(OWN_PACK))?.edition;
  const entities = edition === undefined ? [] : await listEntities(db, edition);
  return entities.map((value) => ({ store: 'entries', value }));
}

/** Throws where what was written does not read back; the transaction then leaves all as it was. */
async function check(db: GazetteerDb, edit: Edit): Promise<void> {
  if (edit.do === 'delete') return;
  const record = (await db.records.get([edit.kind, edit.id]))?.record;
  const isThere = Object.entries(edit.fields).every(
    ([name, value]) => JSON.stringify(record?.fields[name]) === JSON.stringify(value),
  );
  if (!record || !isAlive(record) || !isThere)
    throw new Error('What was moved into the new store does not read back');
}

async function clear(db: GazetteerDb, world: MoveWorld): Promise<void> {
  await db.transaction('rw', [...TABLES], async () => {
    for (const store of TABLES)
      await db
        .table<unknown>(store)
        .filter((value) => world.toEdit({ store, value }) !== undefined)
        .delete();
  });
  await world.oldSites.clear();
  await db.moves.put({ key: 'records', state: 'done' });
}
