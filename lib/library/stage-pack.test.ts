import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { saveEntries, someWindows } from '../../tests/records.ts';
import { listEntries } from '../notebook/entries.ts';
import { GazetteerDb } from '../db/database.ts';
import { commitEdition, sweepEditions } from '../db/pack-changes.ts';
import { listEntities, listPacks } from '../db/packs.ts';
import { aPackFile, aSource } from './fixtures.ts';
import { exportOwn } from './own-pack.ts';
import { previewEdition } from './preview.ts';
import { openSearch } from './search-library.ts';
import { stagePack } from './stage-pack.ts';

let db: GazetteerDb;
beforeEach(() => {
  db = new GazetteerDb(`stage-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('what is staged is seen in a preview and by nobody else until it is committed', async () => {
  await install(aPackFile([anEntity({ id: 'badr' }), anEntity({ id: 'pmf' })], { id: 'old' }));
  await install(aPackFile([anEntity({ id: 'ford' }), anEntity({ id: 'mill' })]));
  const next = [
    anEntity({ id: 'badr-town', names: { en: { strong: ['BADR', 'Badr Town'] } } }),
    anEntity({ id: 'ford', label: 'The Ford' }),
  ];
  const staged = await stage(aPackFile(next, { version: '2026-11-23.1' }));
  expect(await previewEdition(db, staged)).toEqual({
    replaces: '2026-11-22.1',
    added: { count: 1, examples: ['badr-town'] },
    changed: { count: 1, examples: ['ford'] },
    removed: { count: 1, examples: ['mill'] },
    clashes: {
      count: 1,
      examples: [{ name: 'badr', entity: 'badr-town', other: 'badr', pack: 'old' }],
    },
  });
  expect(await found('mill')).toEqual(['mill']);
  expect(await found('badr town')).not.toContain('badr-town');
});

test('a relation to nowhere is refused with its place; one to another pack is none', async () => {
  await install(aPackFile([anEntity({ id: 'badr' })], { id: 'old' }));
  const tied = (target: string) =>
    aPackFile([
      anEntity({ id: 'ford' }),
      anEntity({ id: 'mill', relations: [{ type: 'part-of', target }] }),
    ]);
  const refused = await stagePack(db, aSource(tied('nowhere')));
  expect(refused).toMatchObject({
    ok: false,
    error: [{ file: 'test.jsonl', path: 'line 3.relations[0].target' }],
  });
  expect(await editions()).toHaveLength(1);
  for (const target of ['ford', 'badr'])
    expect((await stagePack(db, aSource(tied(target)))).ok).toBe(true);
});

test('a reader who cancels in the middle leaves nothing behind', async () => {
  await install(aPackFile([anEntity({ id: 'ford' })]));
  const control = new AbortController();
  const many = Array.from({ length: 3000 }, (_, n) => anEntity({ id: `e-${n + 1000}` }));
  const staging = stagePack(db, aSource(aPackFile(many), 10), {
    signal: control.signal,
    onProgress: ({ done }) => done > 300_000 && control.abort(),
  });
  await expect(staging).rejects.toThrow(/abort/i);
  expect(await editions()).toHaveLength(1);
  expect(await found('ford')).toEqual(['ford']);
});

test('a browser that dies in the middle leaves the old pack answering, and the next start sweeps', async () => {
  await install(aPackFile([anEntity({ id: 'ford' })]));
  const many = Array.from({ length: 4500 }, (_, n) => anEntity({ id: `e-${n + 1000}` }));
  // The window is gone while the third write is under way: nothing of ours runs any more.
  let writes = 0;
  const write = db.packParts.bulkPut.bind(db.packParts);
  const dead = new Promise<never>(() => undefined);
  const died = new Promise<void>((done) => {
    vi.spyOn(db.packParts, 'bulkPut').mockImplementation(((rows: never) => {
      if (++writes < 3) return write(rows);
      done();
      return dead;
    }) as never);
  });
  void stagePack(db, aSource(aPackFile(many), 20));
  await died;
  const { name } = db;
  db.close();
  vi.restoreAllMocks();
  db = new GazetteerDb(name);
  expect(await editions()).toHaveLength(2);
  expect(await found('ford')).toEqual(['ford']);
  await sweepEditions(db);
  expect(await editions()).toHaveLength(1);
  expect(await found('ford')).toEqual(['ford']);
});

test('a disk that fails is an error, and the old pack answers', async () => {
  await install(aPackFile([anEntity({ id: 'ford' })]));
  vi.spyOn(db.packParts, 'bulkPut').mockRejectedValue(new Error('the disk is full'));
  await expect(stage(aPackFile([anEntity({ id: 'mill' })]))).rejects.toThrow('the disk is full');
  vi.restoreAllMocks();
  expect(await found('ford')).toEqual(['ford']);
});

test('own entries are kept, corrected, found, exported, and read back as a pack', async () => {
  await install(aPackFile([anEntity({ id: 'ford', label: 'Ford' })]));
  const open = someWindows(db);
  const [one, two] = [open(), open()];
  await Promise.all([
    saveEntries(db, one, [anEntity({ id: 'zoo' })], NOW),
    saveEntries(db, two, [anEntity({ id: 'ford', label: 'My Ford' })], NOW),
  ]);
  const entries = await listEntries(one);
  expect(entries.map(({ id }) => id)).toEqual(['ford', 'zoo']);
  const hits = await (await openSearch(db)).search('ford', 5);
  expect(hits).toMatchObject([{ id: 'ford', label: 'My Ford', pack: 'own' }]);
  const text = exportOwn(entries, NOW).join('');
  const staged = await stage(new TextEncoder().encode(text));
  expect(staged.header).toMatchObject({ id: 'my-entries', entities: 2, version: '2026-11-22.1' });
  expect((await listPacks(db)).find(({ slot }) => slot === 'own')?.header.entities).toBe(2);
});

const NOW = Date.UTC(2026, 10, 22);
const editions = async () => [
  ...new Set((await db.packParts.toArray()).map(({ edition }) => edition)),
];
const found = async (query: string) =>
  (await (await openSearch(db)).search(query, 9)).map(({ id }) => id as string);

async function stage(bytes: Uint8Array) {
  const staged = await stagePack(db, aSource(bytes));
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  return staged.value;
}

async function install(bytes: Uint8Array) {
  const { header, stored } = await stage(bytes);
  await commitEdition(db, stored, { header, kind: 'imported', origin: 'a test', importedAt: 0 });
  const [pack] = (await listPacks(db)).filter(({ slot }) => slot === header.id);
  expect(await listEntities(db, pack!.edition)).toHaveLength(header.entities);
}
