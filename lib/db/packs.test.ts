import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import { OWN_PACK, PackId } from '../model/pack.ts';
import type { PackHeader, Visibility } from '../model/pack.ts';
import { GazetteerDb } from './database.ts';
import {
  commitEdition,
  movePack,
  removeEdition,
  removePack,
  rollBackPack,
  changePack,
  sweepEditions,
} from './pack-changes.ts';
import {
  findEntity,
  findLinkedEntity,
  findPack,
  findValue,
  listEntities,
  listPacks,
} from './packs.ts';
import { StageWriter } from './stage-writer.ts';

let db: GazetteerDb;
let name: string;

beforeEach(() => {
  name = `packs-${crypto.randomUUID()}`;
  db = new GazetteerDb(name);
});
afterEach(() => db.delete());

test('there is no pack before one is stored', async () => {
  expect(await listPacks(db)).toEqual([]);
  expect(await findLinkedEntity(db, id('badr'), true)).toBeUndefined();
});

test('a stored pack answers: its header, indexes and every entity', async () => {
  await install('one', ids(450));
  const [pack] = await listPacks(db);
  expect(pack).toMatchObject({ slot: 'test', rank: 1, enabled: true, header: { title: 'one' } });
  expect(await findValue(db, 'one', 'matcher')).toEqual({ of: 'one' });
  expect(await idsOf('one')).toEqual(ids(450));
  expect((await listEntities(db, 'one', 199, 3)).map((e) => e.id)).toEqual(
    ids(450).slice(199, 202),
  );
  for (const each of ['e-000', 'e-199', 'e-200', 'e-449'])
    expect((await findEntity(db, id(each), [pack!]))?.entity.id).toBe(each);
  for (const each of ['e-450', 'a'])
    expect(await findEntity(db, id(each), [pack!])).toBeUndefined();
});

test('a card names those on both ends of a relation, within a pack and across packs', async () => {
  const badr = anEntity({
    id: 'badr',
    relations: [{ type: 'part-of', target: 'quds-force' }],
    roles: [{ org: id('pmf') }],
  });
  await install('one', [badr, anEntity({ id: 'pmf' })]);
  await install('two', [anEntity({ id: 'quds-force' })], 'other');
  const card = await findLinkedEntity(db, id('badr'), false);
  expect(Object.keys(card?.refs ?? {}).toSorted()).toEqual(['pmf', 'quds-force']);
  const quds = await findLinkedEntity(db, id('quds-force'), false);
  expect(quds?.incoming['quds-force']).toEqual([{ type: 'part-of', from: 'badr' }]);
  expect(quds?.refs['badr']).toEqual({ id: 'badr', label: 'Badr', type: 'group' });
});

test('the reader’s entry takes the place of a pack’s, where it may be seen', async () => {
  await install('one', [
    anEntity({ id: 'badr' }),
    anEntity({ id: 'pmf', relations: [{ type: 'allied-with', target: 'badr' }] }),
  ]);
  await install('mine', [anEntity({ id: 'badr', label: 'Corrected' })], OWN_PACK);
  expect((await listPacks(db)).map(({ slot }) => slot)).toEqual(['own', 'test']);
  const own = await findLinkedEntity(db, id('badr'), true);
  expect(own?.entity.label).toBe('Corrected');
  expect(own?.incoming['badr']).toEqual([{ type: 'allied-with', from: 'pmf' }]);
  expect((await findLinkedEntity(db, id('badr'), false))?.entity.label).toBe('Badr');
  expect((await findLinkedEntity(db, id('pmf'), false))?.refs['badr']?.label).toBe('Badr');
});

test('what a private pack says of others is unsaid where it may not be seen', async () => {
  await install('one', [anEntity({ id: 'badr' })]);
  const aunt = anEntity({
    id: 'aunt-mary',
    relations: [{ type: 'member-of', target: 'badr' }],
  });
  await install('mine', [aunt, anEntity({ id: 'badr', label: 'Hers' })], 'mine', 'private');
  await movePack(db, PackId.parse('mine'), 1);
  const shown = await findLinkedEntity(db, id('badr'), true);
  expect(shown?.entity.label).toBe('Hers');
  expect(shown?.incoming['badr']).toEqual([{ type: 'member-of', from: 'aunt-mary' }]);
  const open = await findLinkedEntity(db, id('badr'), false);
  expect(open?.entity.label).toBe('Badr');
  expect(open).toMatchObject({ incoming: { badr: [] }, refs: {} });
  expect(await findLinkedEntity(db, id('aunt-mary'), false)).toBeUndefined();
});

test.each([
  ['imported', 'contacts.csv', 'private'],
  ['imported', 'https://example.org/pack.jsonl', 'public'],
  ['imported', 'https://localhost/pack.jsonl', 'private'],
  ['bundled', 'Comes with Gazetteer', 'public'],
] as const)('a pack of before there were private ones, %s from %s, is %s', async (...row) => {
  const [kind, origin, visibility] = row;
  await install('one', ['badr']);
  const { visibility: _, ...old } = (await db.pointers.get(TEST))!;
  await db.pointers.put({ ...old, kind, origin } as never);
  expect((await findPack(db, TEST))?.visibility).toBe(visibility);
});

test('a newer edition stays as private as the pack was, and so does a step back', async () => {
  await install('one', ['badr'], 'test', 'private');
  const { header } = (await findPack(db, TEST))!;
  const next = {
    header,
    kind: 'imported',
    origin: 'https://example.org/p',
    importedAt: 0,
  } as const;
  await commitEdition(db, await stage('two', ['badr', 'pmf']), next);
  expect((await findPack(db, TEST))?.visibility).toBe('private');
  await install('three', ['c'], 'test', 'public');
  await rollBackPack(db, TEST);
  expect(await findPack(db, TEST)).toMatchObject({ edition: 'two', visibility: 'private' });
  await rollBackPack(db, TEST);
  expect(await findPack(db, TEST)).toMatchObject({ edition: 'three', visibility: 'private' });
});

test('own entries are private, whatever their row says', async () => {
  await install('mine', ['badr'], OWN_PACK, 'public');
  expect((await findPack(db, OWN_PACK))?.visibility).toBe('private');
});

test('packs are ordered, switched off, and taken out and back', async () => {
  await install('one', ['a'], 'first');
  await install('two', ['a'], 'second');
  await install('three', ['a'], 'third');
  await movePack(db, PackId.parse('third'), 1);
  expect((await listPacks(db)).map(({ slot }) => slot)).toEqual(['third', 'first', 'second']);
  const from = async () => (await findLinkedEntity(db, id('a'), true))?.pointer.slot;
  expect(await from()).toBe('third');
  await changePack(db, PackId.parse('third'), { enabled: false });
  expect(await from()).toBe('first');
  const undo = await removePack(db, PackId.parse('first'));
  expect(await from()).toBe('second');
  await undo();
  expect(await from()).toBe('first');
});

test('one step back and forth; the edition before that is gone', async () => {
  await install('one', ['a']);
  await install('two', ['b']);
  await install('three', ['c']);
  expect(await editions()).toEqual(['three', 'two']);
  await rollBackPack(db, TEST);
  expect(await idsOf((await findPack(db, TEST))!.edition)).toEqual(['b']);
  await rollBackPack(db, TEST);
  expect(await idsOf((await findPack(db, TEST))!.edition)).toEqual(['c']);
});

test('a browser that dies while parts are written still has the old pack; the next start sweeps', async () => {
  await install('one', ['badr']);
  const write = db.packParts.bulkPut.bind(db.packParts);
  let writes = 0;
  vi.spyOn(db.packParts, 'bulkPut').mockImplementation(((rows: never) => {
    writes += 1;
    if (writes === 2) throw new Error('the disk is full');
    return write(rows);
  }) as never);
  await expect(install('two', ids(4200))).rejects.toThrow('the disk is full');

  await reopen();
  expect(await editions()).toEqual(['one', 'two']);
  expect((await findLinkedEntity(db, id('badr'), true))?.entity.id).toBe('badr');
  await sweepEditions(db);
  expect(await editions()).toEqual(['one']);
  expect((await findLinkedEntity(db, id('badr'), true))?.entity.id).toBe('badr');
});

test('a browser that dies at the swap still has the old pack', async () => {
  await install('one', ['badr']);
  vi.spyOn(db.pointers, 'put').mockRejectedValue(new Error('killed'));
  await expect(install('two', ['pmf'])).rejects.toThrow('killed');
  await reopen();
  expect((await findPack(db, TEST))?.edition).toBe('one');
  expect((await findLinkedEntity(db, id('badr'), true))?.entity.id).toBe('badr');
});

test('a pack of which a part was lost is never swapped in', async () => {
  await install('one', ['badr']);
  vi.spyOn(db.packParts, 'bulkPut').mockResolvedValue(undefined as never);
  await expect(install('two', ['pmf'])).rejects.toThrow('Only 0 of 5 parts');
  expect((await findPack(db, TEST))?.edition).toBe('one');
});

test('what was staged can be thrown away, what answers cannot', async () => {
  await install('one', ['badr']);
  await stage('two', ['pmf']);
  await removeEdition(db, 'two');
  await removeEdition(db, 'one');
  expect(await editions()).toEqual(['one']);
});

async function reopen() {
  vi.restoreAllMocks();
  db.close();
  db = new GazetteerDb(name);
  await db.open();
}

const TEST = PackId.parse('test');
const id = (text: string) => text as EntityId;
const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `e-${String(n).padStart(3, '0')}`);
const idsOf = async (edition: string) => (await listEntities(db, edition)).map((e) => e.id);
const editions = async () =>
  [...new Set((await db.packParts.toArray()).map(({ edition }) => edition))].toSorted();

async function stage(edition: string, entities: (Entity | string)[]) {
  const writer = new StageWriter(db, edition);
  const all = entities.map((each) => (typeof each === 'string' ? anEntity({ id: each }) : each));
  for (const [n, entity] of all.entries()) await writer.add(entity, n);
  return writer.finish({ matcher: { of: edition }, search: { of: edition } });
}

async function install(
  edition: string,
  entities: (Entity | string)[],
  slot = 'test',
  visibility: Visibility = 'public',
) {
  const header: PackHeader = {
    format: 1,
    id: PackId.parse(slot),
    version: '2026-11-22.1',
    title: edition,
    language: 'en',
    licence: 'CC0-1.0',
    author: 'Test',
    entities: entities.length,
    hash: edition.length.toString(16).repeat(60).padEnd(64, edition.charCodeAt(1).toString(16)),
  };
  header.hash = header.hash.slice(0, 64);
  const kind = slot === OWN_PACK ? 'own' : 'imported';
  await commitEdition(db, await stage(edition, entities), {
    header,
    kind,
    visibility,
    origin: 'a test',
    importedAt: 0,
  });
}
