import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { someWindows } from '../../tests/records.ts';
import type { RecordReader, RecordStore } from '../records/store.ts';
import { GazetteerDb } from './database.ts';

let db: GazetteerDb;
let open: () => RecordStore;
beforeEach(() => {
  db = new GazetteerDb(`records-${crypto.randomUUID()}`);
  open = someWindows(db);
});
afterEach(() => {
  vi.restoreAllMocks();
  return db.delete();
});

const put = (id: string, fields: Record<string, string>) =>
  ({ do: 'put', kind: 'note', id, fields }) as const;
const remove = (id: string) => ({ do: 'delete', kind: 'note', id }) as const;
const ids = async (store: RecordStore) => (await store.list('note')).map(({ id }) => id);

test('a record is there after it was put, gone after it was deleted, and its row stays', async () => {
  const store = open();
  await store.commit([put('a', { body: 'x' }), put('b', { body: 'y' })]);
  expect(await ids(store)).toEqual(['a', 'b']);
  await store.commit([remove('a')]);
  expect(await ids(store)).toEqual(['b']);
  expect(await store.find('note', 'a')).toBeUndefined();
  expect((await db.records.get(['note', 'a']))?.record.fields).toEqual({ body: 'x' });
});

test('two windows that write different fields of one record at once lose nothing', async () => {
  const [one, two] = [open(), open()];
  await Promise.all([
    one.commit([put('a', { off: 'yes' })]),
    two.commit([put('a', { own: 'yes' })]),
  ]);
  expect((await one.find('note', 'a'))?.fields).toEqual({ off: 'yes', own: 'yes' });
});

test('edits that two windows make at once out of what is stored are each made out of the other’s', async () => {
  const [one, two] = [open(), open()];
  const add = (word: string) => async (records: RecordReader) => {
    const body = (await records.find('note', 'a'))?.fields['body'] ?? '';
    return [put('a', { body: `${String(body)}${word} ` })];
  };
  await Promise.all(
    ['this', 'that', 'these', 'those'].map((word, n) => (n % 2 ? one : two).commit(add(word))),
  );
  expect((await one.find('note', 'a'))?.fields['body']).toBe('this that these those ');
});

test('each edit has a counter of its own, whichever window made it', async () => {
  const [one, two] = [open(), open()];
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).commit([put(`n${n}`, { body: 'x' })])),
  );
  const rows = await db.records.toArray();
  const counters = rows.map(({ record }) => record.stamps['body']?.[2]);
  expect(new Set(counters).size).toBe(20);
  expect(new Set(rows.map(({ record }) => record.stamps['body']?.[1])).size).toBe(1);
});

test('what waits to be sent is told with what was written, in one row a record', async () => {
  const store = open();
  await store.commit([put('a', { body: 'x' })]);
  await store.commit([put('a', { colour: 'red' })]);
  await store.commit([remove('a')]);
  expect(await db.outbox.toArray()).toEqual([
    { kind: 'note', id: 'a', fields: ['body', 'colour'] },
  ]);
});

test('where one edit cannot be stored, none is, and nothing waits to be sent', async () => {
  const store = open();
  await store.commit([put('a', { body: 'before' })]);
  vi.spyOn(db.outbox, 'bulkPut').mockRejectedValue(new Error('the disk is full'));
  await expect(store.commit([put('a', { body: 'after' }), put('b', {})])).rejects.toThrow('full');
  vi.restoreAllMocks();
  expect((await store.find('note', 'a'))?.fields['body']).toBe('before');
  expect(await ids(store)).toEqual(['a']);
  await store.commit([put('b', { body: 'later' })]);
  expect(await ids(store)).toEqual(['a', 'b']);
});

test('a change is told in every window, once, with what was changed', async () => {
  const [one, two] = [open(), open()];
  const [here, there] = [vi.fn<() => void>(), vi.fn<() => void>()];
  one.watch(['note'], here);
  const stop = two.watch(['note'], there);
  two.watch(['rule'], () => expect.unreachable());
  await one.commit([put('a', { body: 'x' })]);
  await one.commit([put('a', { body: 'x' })]);
  for (const told of [here, there])
    expect(told.mock.calls).toEqual([[[{ kind: 'note', id: 'a' }]]]);
  stop();
  await one.commit([remove('a')]);
  expect(there).toHaveBeenCalledTimes(1);
});

test('nothing is read or written before older stores were moved', async () => {
  let move = () => {};
  const ready = new Promise<void>((resolve) => {
    move = resolve;
  });
  const store = someWindows(db, { ready })();
  const done = vi.fn<() => void>();
  const work = Promise.all([store.commit([put('a', {})]), store.list('note')]).then(done);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).not.toHaveBeenCalled();
  move();
  await work;
  await expect(
    someWindows(db, { ready: Promise.reject(new Error('cannot move')) })().list('note'),
  ).rejects.toThrow('cannot move');
});

test('a broken row hides no other', async () => {
  const store = open();
  await store.commit([put('a', { body: 'x' })]);
  await db.records.put({ kind: 'note', id: '0', topics: ['note'], record: {} as never });
  expect(await ids(store)).toEqual(['a']);
});
