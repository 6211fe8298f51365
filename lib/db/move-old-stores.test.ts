import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { aTurn, someWindows } from '../../tests/records.ts';
import { listEntries } from '../notebook/entries.ts';
import { listNotes } from '../notebook/notes.ts';
import { oldRowToEdit } from '../notebook/old-rows.ts';
import { listNeverMarked, listRules } from '../notebook/rules.ts';
import { listSites } from '../notebook/sites.ts';
import { topicsOf } from '../notebook/topics.ts';
import { GazetteerDb } from './database.ts';
import type { MoveWorld } from './move-old-stores.ts';
import { moveOldStores } from './move-old-stores.ts';

// What is written down here is what released versions wrote: it is never brought up to date.

const NOTE_ID = '019aac5e-0000-7000-8000-000000000001';
const PAGE_NOTE_ID = '019aac5e-0000-7000-8000-000000000002';
const NOTES = [
  {
    id: NOTE_ID,
    entityId: 'badr',
    updatedAt: 1_764_000_000_500,
    note: {
      id: NOTE_ID,
      target: { kind: 'entity', entityId: 'badr' },
      body: 'Ask Rania.\nنعم',
      createdAt: 1_764_000_000_000,
      updatedAt: 1_764_000_000_500,
    },
  },
  {
    id: PAGE_NOTE_ID,
    pageUrl: 'https://example.org/a?b=1',
    updatedAt: 1_764_000_000_900,
    note: {
      id: PAGE_NOTE_ID,
      target: { kind: 'page', url: 'https://example.org/a?b=1', title: 'A page' },
      body: 'Read again',
      createdAt: 1_764_000_000_800,
      updatedAt: 1_764_000_000_900,
    },
  },
];
const BROKEN = { id: 'broken', updatedAt: 9, note: { body: 'no target' } };
const RULES = [{ entityId: 'badr', text: 'badr' }];
const STORES_1 = {
  packParts: '[edition+name]',
  pointers: 'slot',
  notes: 'id, entityId, pageUrl, updatedAt',
  rules: '[entityId+text]',
};

let name: string;
let storage: Record<'sitesOff' | 'ownSites', unknown[]>;
let db: GazetteerDb | undefined;
beforeEach(() => {
  name = `old-${crypto.randomUUID()}`;
  storage = { sitesOff: ['news.example', 7], ownSites: ['blog.example', 'news.example'] };
});
afterEach(async () => {
  vi.restoreAllMocks();
  db?.close();
  await Dexie.delete(name);
});

async function writeVersion(version: 1 | 2) {
  const old = new Dexie(name);
  old.version(1).stores(STORES_1);
  if (version === 2) old.version(2).stores({ neverMark: 'text' });
  await old.open();
  await old.table('notes').bulkPut([...NOTES, BROKEN]);
  await old.table('rules').bulkPut(RULES);
  if (version === 2) await old.table('neverMark').put({ text: 'press tv' });
  await old.table('pointers').put({ slot: 'own', edition: 'e1' });
  await old.table('packParts').bulkPut([
    { edition: 'e1', name: '0', value: [anEntity({ id: 'own-aunt' }), { id: 'torn' }] },
    { edition: 'e1', name: 'firsts', value: ['own-aunt'] },
  ]);
  old.close();
}

const aWorld = (): MoveWorld => ({
  now: () => 2_000_000_000_000,
  randomEpoch: () => 'epochaaa',
  topicsOf,
  alone: aTurn(),
  toEdit: (row) => oldRowToEdit(row, uuidv7),
  oldSites: {
    read: async () => storage,
    clear: async () => {
      storage = { sitesOff: [], ownSites: [] };
    },
  },
});

async function open() {
  db?.close();
  db = new GazetteerDb(name);
  return db;
}

const read = async (from: GazetteerDb) => {
  const store = someWindows(from)();
  return {
    notes: await listNotes(store, { kind: 'all' }),
    rules: await listRules(store),
    never: await listNeverMarked(store),
    off: await listSites(store, 'off'),
    own: await listSites(store, 'own'),
    entries: (await listEntries(store)).map(({ id }) => id as string),
  };
};

const moved = (version: 1 | 2) => ({
  notes: NOTES.map(({ note }) => note).toReversed(),
  rules: RULES,
  never: version === 2 ? ['press tv'] : [],
  off: ['news.example'],
  own: ['blog.example', 'news.example'],
  entries: ['own-aunt'],
});

test.each([1, 2] as const)('a database of version %d has all it had', async (version) => {
  await writeVersion(version);
  const now = await open();
  await moveOldStores(now, aWorld());
  expect(await read(now)).toEqual(moved(version));
  expect(storage).toEqual({ sitesOff: [], ownSites: [] });
  expect(await now.table('notes').toArray()).toEqual([BROKEN]);
  expect(await now.table('rules').count()).toBe(0);
});

test('a new database has nothing to move', async () => {
  storage = { sitesOff: [], ownSites: [] };
  const now = await open();
  await moveOldStores(now, aWorld());
  expect(await now.records.count()).toBe(0);
  expect(await now.moves.get('records')).toEqual({ key: 'records', state: 'done' });
});

test('where a row does not read back, nothing has changed, and the next start moves all', async () => {
  await writeVersion(2);
  const now = await open();
  const world = aWorld();
  const get = now.records.get.bind(now.records);
  let reads = 0;
  vi.spyOn(now.records, 'get').mockImplementation(((key: never) => {
    reads++;
    return reads === 3 ? Promise.resolve(undefined) : get(key);
  }) as never);
  await expect(moveOldStores(now, world)).rejects.toThrow('does not read back');
  vi.restoreAllMocks();
  expect(await now.records.count()).toBe(0);
  expect(await now.table('notes').count()).toBe(3);
  expect(storage.sitesOff).toHaveLength(2);

  const again = await open();
  await moveOldStores(again, aWorld());
  expect(await read(again)).toEqual(moved(2));
});

test('ended between copying and deleting, it goes on to delete and does not copy again', async () => {
  await writeVersion(2);
  const now = await open();
  const failing = aWorld();
  failing.oldSites.clear = () => Promise.reject(new Error('killed'));
  await expect(moveOldStores(now, failing)).rejects.toThrow('killed');
  // The reader went on meanwhile: what was copied is theirs by now.
  const store = someWindows(now)();
  await store.commit([{ do: 'delete', kind: 'note', id: NOTE_ID }]);

  const again = await open();
  await moveOldStores(again, aWorld());
  expect((await read(again)).notes.map(({ id }) => id)).toEqual([PAGE_NOTE_ID]);
  expect(storage.sitesOff).toEqual([]);
});

test('two windows that start at once move once', async () => {
  await writeVersion(2);
  const now = await open();
  const world = aWorld();
  await Promise.all([moveOldStores(now, world), moveOldStores(now, world)]);
  expect(await read(now)).toEqual(moved(2));
  expect(await now.records.where('topics').equals('entry').count()).toBe(1);
});

/** Has the database fail at one of its calls, as a full disk or a kill would; counts them all. */
function failAt(call: number): () => number {
  let calls = 0;
  for (const method of [
    'put',
    'delete',
    'get',
    'getAll',
    'openCursor',
    'clear',
    'count',
  ] as const) {
    const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      calls++;
      if (calls === call) throw new DOMException('The disk is full', 'QuotaExceededError');
      return real.apply(this, args);
    } as never);
  }
  return () => calls;
}

test('wherever it fails, the next start has all there was, once', async () => {
  await writeVersion(2);
  let count = failAt(0);
  await moveOldStores(await open(), aWorld());
  const total = count();
  vi.restoreAllMocks();
  expect(total).toBeGreaterThan(10);

  for (let call = 1; call <= total; call++) {
    db?.close();
    await Dexie.delete(name);
    await writeVersion(2);
    storage = { sitesOff: ['news.example', 7], ownSites: ['blog.example', 'news.example'] };
    const first = await open();
    count = failAt(call);
    const failed = await moveOldStores(first, aWorld()).catch((error: unknown) => error);
    vi.restoreAllMocks();
    expect(failed, `call ${call}`).toBeDefined();

    const again = await open();
    await moveOldStores(again, aWorld());
    expect(await read(again), `after a failure at call ${call}`).toEqual(moved(2));
    expect(storage.sitesOff).toEqual([]);
  }
});
