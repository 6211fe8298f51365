import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import type { EntityId } from '../model/entity.ts';
import { PackId } from '../model/pack.ts';
import type { PackMeta } from '../model/pack.ts';
import { GazetteerDb } from './database.ts';
import { findActivePack, findEntity, findMatcher, listEntities, storePack } from './packs.ts';
import type { NewPack } from './packs.ts';

let db: GazetteerDb;
let name: string;

beforeEach(() => {
  name = `packs-${crypto.randomUUID()}`;
  db = new GazetteerDb(name);
});
afterEach(() => db.delete());

test('there is no pack before one is stored', async () => {
  expect(await findActivePack(db)).toBeUndefined();
  expect(await findMatcher(db)).toBeUndefined();
  expect(await findEntity(db, id('badr'))).toBeUndefined();
  expect(await listEntities(db)).toEqual([]);
});

test('a stored pack answers: its header, matcher and every entity', async () => {
  const pack = aPack('one', ids(450));
  await storePack(db, pack);
  expect((await findActivePack(db))?.header).toEqual(pack.header);
  expect(await findMatcher(db)).toEqual(pack.matcher);
  expect((await listEntities(db)).map((entity) => entity.id)).toEqual(ids(450));
  for (const each of ['e-000', 'e-199', 'e-200', 'e-449']) {
    expect((await findEntity(db, id(each)))?.entity.id).toBe(each);
  }
  expect(await findEntity(db, id('e-450'))).toBeUndefined();
  expect(await findEntity(db, id('a'))).toBeUndefined();
});

test('a card needs one part, for it names those on both ends of a relation', async () => {
  const iran = anEntity({ id: 'quds-force' });
  const group = anEntity({
    id: 'badr',
    relations: [{ type: 'part-of', target: 'quds-force' }],
    roles: [{ org: id('pmf') }],
  });
  await storePack(db, aPack('one', [], [group, iran, anEntity({ id: 'pmf' })]));
  const badr = await findEntity(db, id('badr'));
  expect(Object.keys(badr?.refs ?? {})).toEqual(expect.arrayContaining(['quds-force', 'pmf']));
  const quds = await findEntity(db, id('quds-force'));
  expect(quds?.incoming['quds-force']).toEqual([{ type: 'part-of', from: 'badr' }]);
  expect(quds?.refs['badr']).toEqual({ id: 'badr', label: 'Badr', type: 'group' });
});

test('a new pack takes the place of the old one and leaves nothing of it', async () => {
  await storePack(db, aPack('one', ids(250)));
  await storePack(db, aPack('two', ['badr']));
  expect((await listEntities(db)).map((entity) => entity.id)).toEqual(['badr']);
  expect(new Set((await db.packParts.toArray()).map(({ edition }) => edition))).toEqual(
    new Set(['two']),
  );
});

test('a browser that dies while parts are written still has the old pack', async () => {
  await storePack(db, aPack('one', ['badr']));
  // 21 parts of entities: the second write never comes.
  const write = db.packParts.bulkPut.bind(db.packParts);
  let writes = 0;
  vi.spyOn(db.packParts, 'bulkPut').mockImplementation(((rows: never) => {
    writes += 1;
    if (writes === 2) throw new Error('the disk is full');
    return write(rows);
  }) as never);
  await expect(storePack(db, aPack('two', ids(4200)))).rejects.toThrow('the disk is full');

  await reopen();
  // Half of the new pack lies there, and nobody reads it.
  expect(await db.packParts.where('edition').equals('two').count()).toBe(20);
  expect((await listEntities(db)).map((entity) => entity.id)).toEqual(['badr']);
  expect(await findMatcher(db)).toEqual({ edition: 'one' });

  await storePack(db, aPack('three', ['pmf']));
  expect(new Set((await db.packParts.toArray()).map(({ edition }) => edition))).toEqual(
    new Set(['three']),
  );
});

test('a browser that dies at the swap still has the old pack', async () => {
  await storePack(db, aPack('one', ['badr']));
  vi.spyOn(db.pointers, 'put').mockRejectedValue(new Error('killed'));
  await expect(storePack(db, aPack('two', ['pmf']))).rejects.toThrow('killed');
  await reopen();
  expect((await findActivePack(db))?.edition).toBe('one');
  expect((await findEntity(db, id('badr')))?.entity.id).toBe('badr');
});

test('a pack of which a part was lost is never swapped in', async () => {
  await storePack(db, aPack('one', ['badr']));
  vi.spyOn(db.packParts, 'bulkPut').mockResolvedValue(undefined as never);
  await expect(storePack(db, aPack('two', ['pmf']))).rejects.toThrow('Only 0 of 3 parts');
  expect((await findActivePack(db))?.edition).toBe('one');
});

async function reopen() {
  vi.restoreAllMocks();
  db.close();
  db = new GazetteerDb(name);
  await db.open();
}

const id = (text: string) => text as EntityId;
const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `e-${String(n).padStart(3, '0')}`);

function aPack(
  edition: string,
  entityIds: string[],
  entities = entityIds.map((each) => anEntity({ id: each })),
): NewPack {
  const header: PackMeta = {
    format: 1,
    id: PackId.parse('test'),
    version: '2026-11-22.1',
    title: edition,
    language: 'en',
    licence: 'CC0-1.0',
    author: 'Test',
  };
  return { edition, header, digest: 'a'.repeat(64), entities, matcher: { edition } };
}
