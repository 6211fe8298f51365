import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { anEntity } from '../../tests/builders.ts';
import { someWindows } from '../../tests/records.ts';
import { GazetteerDb } from '../db/database.ts';
import type { Entity } from '../model/entity.ts';
import type { RecordStore } from '../records/store.ts';
import { deleteEntry, findEntry, listEntries } from './entries.ts';
import { saveEntry } from './save-entry.ts';

let db: GazetteerDb;
let one: RecordStore;
let two: RecordStore;
beforeEach(() => {
  db = new GazetteerDb(`save-${crypto.randomUUID()}`);
  const open = someWindows(db);
  [one, two] = [open(), open()];
});
afterEach(() => db.delete());

const badr = anEntity({ id: 'badr', label: 'Badr' });
const summary = (text: string) => ({ summary: { text, asOf: '2026' } });
const save = (store: RecordStore, change: Partial<Entity>, isOwn = true) =>
  saveEntry(store, { mine: { ...badr, ...change }, base: { entity: badr, isOwn } }, uuidv7());
const begin = () => saveEntry(one, { mine: badr }, uuidv7());
const stored = () => findEntry(one, badr.id);

test('two windows that save at once different parts of one entry both keep what they wrote', async () => {
  await begin();
  await Promise.all([save(one, { label: 'Badr Corps' }), save(two, summary('A party.'))]);
  expect(await stored()).toEqual({ ...badr, label: 'Badr Corps', ...summary('A party.') });
});

test('of two windows that save at once the same part, the later is told and overwrites nothing', async () => {
  await begin();
  const outcomes = await Promise.all([save(one, summary('First.')), save(two, summary('Second.'))]);
  expect(outcomes.map(({ state }) => state)).toEqual(['saved', 'clash']);
  expect(outcomes[1]).toMatchObject({
    theirs: { summary: { text: 'First.' } },
    clashes: [{ mine: { value: 'Second.' }, theirs: { value: 'First.' } }],
  });
  expect((await stored())?.summary.text).toBe('First.');
});

test('two windows that correct one entry of a pack at once make one entry of both', async () => {
  await Promise.all([
    save(one, { label: 'Badr Corps' }, false),
    save(two, summary('A party.'), false),
  ]);
  expect(await listEntries(one)).toEqual([
    { ...badr, label: 'Badr Corps', ...summary('A party.') },
  ]);
});

test('two new entries of one id at once: the second is told before anything is overwritten', async () => {
  const mine = { ...badr, ...summary('Another one.') };
  const outcomes = await Promise.all([begin(), saveEntry(two, { mine }, uuidv7())]);
  expect(outcomes.map(({ state }) => state)).toEqual(['saved', 'clash']);
  expect(await stored()).toEqual(badr);
});

test('an entry that another window deleted is not saved, until it is asked for as a new one', async () => {
  await begin();
  await two.commit((await deleteEntry(two, badr.id)).edits);
  expect(await save(one, summary('Typed.'))).toEqual({ state: 'deleted' });
  expect(await stored()).toBeUndefined();
  const mine = { ...badr, ...summary('Typed.') };
  expect(await saveEntry(one, { mine }, uuidv7())).toEqual({ state: 'saved', entity: mine });
  expect(await stored()).toEqual(mine);
});
