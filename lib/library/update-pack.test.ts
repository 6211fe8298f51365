import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { GazetteerDb } from '../db/database.ts';
import { commitEdition, rollBackPack } from '../db/pack-changes.ts';
import { findPack, listEntities } from '../db/packs.ts';
import type { Entity } from '../model/entity.ts';
import { PackId } from '../model/pack.ts';
import { packToLines } from '../pack/file/write-pack.ts';
import { signHeader } from '../pack/file/sign.ts';
import { aMeta, aPackFile, aSource } from './fixtures.ts';
import { stagePack } from './stage-pack.ts';
import { updatePack } from './update-pack.ts';
import type { Fetch } from './update-pack.ts';

let db: GazetteerDb;
beforeEach(async () => {
  db = new GazetteerDb(`update-${crypto.randomUUID()}`);
  await install(aPackFile(named('ford', 'mill', 'weir'), { update }));
});
afterEach(() => db.delete());

test('a newer edition answers, what changed is counted, and one step back returns', async () => {
  const next = [anEntity({ id: 'ford', label: 'The Ford' }), ...named('mill', 'lock')];
  const outcome = await run(aPackFile(next, { update, version: '2026-11-23.1' }));
  const counts = { added: 1, changed: 1, removed: 1 };
  expect(outcome).toEqual({ state: 'updated', version: '2026-11-23.1', ...counts });
  expect(await labels()).toEqual(['The Ford', 'Lock', 'Mill']);
  expect(await findPack(db, TEST)).toMatchObject({ etag: '"1"', checkedAt: 5 });
  await rollBackPack(db, TEST);
  expect(await labels()).toEqual(['Ford', 'Mill', 'Weir']);
});

test('an address that has nothing new is asked with what we know of it', async () => {
  const same = aPackFile(named('ford', 'mill', 'weir'), { update });
  expect(await run(same)).toEqual({ state: 'current' });
  const asked: (string | undefined)[] = [];
  const fetch: Fetch = async (_, { etag }) => {
    asked.push(etag);
    return { state: 'unchanged' };
  };
  expect(await updatePack(db, TEST, { fetch, now: 6 })).toEqual({ state: 'current' });
  expect(asked).toEqual(['"1"']);
});

const newer = (overrides: object = {}) =>
  aPackFile(named('lock'), { update, version: '2026-11-23.1', ...overrides });

test.each<[string, () => Uint8Array, string]>([
  ['an older one', () => newer({ version: '2026-11-21.1' }), 'not newer than 2026-11-22.1'],
  ['the same version with other content', () => newer({ version: '2026-11-22.1' }), 'not newer'],
  ['another pack', () => newer({ id: 'other' }), 'is another pack, "other"'],
  ['a cut one', () => newer().subarray(0, -40), 'broken JSON'],
  [
    'one cut between lines',
    () => newer().subarray(0, newer().indexOf(10) + 1),
    'has 0 entities where',
  ],
  ['a tampered one', () => swap(newer(), 'Lock', 'Rock'), 'the hash in its header is another'],
  ['a page of HTML', () => new TextEncoder().encode('<!doctype html><p>404'), 'broken JSON'],
])('%s changes nothing and says so', async (_, file, sentence) => {
  const before = await findPack(db, TEST);
  const outcome = await run(file());
  expect(outcome).toMatchObject({ state: 'failed', sentence: expect.stringContaining(sentence) });
  expect(await labels()).toEqual(['Ford', 'Mill', 'Weir']);
  const after = await findPack(db, TEST);
  expect(after).toMatchObject({ edition: before!.edition, failure: expect.any(String) });
  expect(new Set((await db.packParts.toArray()).map(({ edition }) => edition)).size).toBe(1);
});

test('an oversized one is refused by what it says and not read', async () => {
  let wasRead = false;
  const fetch: Fetch = async () => ({
    state: 'open',
    size: 2_000_000_000,
    chunks: (async function* () {
      wasRead = true;
      yield new Uint8Array(1);
    })(),
  });
  const outcome = await updatePack(db, TEST, { fetch, now: 5 });
  expect(outcome).toMatchObject({ state: 'failed', sentence: expect.stringContaining('2000 MB') });
  expect(wasRead).toBe(false);
});

test.each<[string, Fetch, string]>([
  ['that fails', () => Promise.reject(new TypeError('offline')), 'could not be reached'],
  ['that is gone', async () => ({ state: 'failed', status: 410 }), 'status 410'],
  [
    'that breaks off',
    async () => ({
      state: 'open',
      chunks: (async function* () {
        yield newer().subarray(0, 300);
        throw new TypeError('the connection was lost');
      })(),
    }),
    'could not be reached',
  ],
])('an address %s changes nothing and says so', async (_, fetch, sentence) => {
  const outcome = await updatePack(db, TEST, { fetch, now: 5 });
  expect(outcome).toMatchObject({ state: 'failed', sentence: expect.stringContaining(sentence) });
  expect(await labels()).toEqual(['Ford', 'Mill', 'Weir']);
});

test('once signed, only the same key will do', async () => {
  const mine = new Uint8Array(32).fill(1);
  const version = (n: number) => ({ update, version: `2026-12-0${n}.1` });
  expect(await run(await signed(mine, version(1)))).toMatchObject({ state: 'updated' });
  const unsigned = await run(aPackFile(named('lock'), version(2)));
  expect(unsigned).toMatchObject({ sentence: expect.stringContaining('is not signed') });
  const other = await run(await signed(new Uint8Array(32).fill(2), version(3)));
  expect(other).toMatchObject({ sentence: expect.stringContaining('by another key') });
  const forged = swap(await signed(mine, version(4)), '"title":"Test"', '"title":"Fake"');
  expect(await run(forged)).toMatchObject({ sentence: expect.stringContaining('does not fit') });
  expect(await run(await signed(mine, version(5)))).toMatchObject({ state: 'updated' });
});

const TEST = PackId.parse('test');
const update = 'https://packs.example/test.jsonl';
const named = (...ids: string[]): Entity[] => ids.map((id) => anEntity({ id }));
const labels = async () => {
  const pack = await findPack(db, TEST);
  return (await listEntities(db, pack!.edition)).map(({ label }) => label);
};
const swap = (bytes: Uint8Array, from: string, to: string) =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));

function run(file: Uint8Array) {
  const chunks = aSource(file).chunks as Iterable<Uint8Array>;
  const fetch: Fetch = async () => ({
    state: 'open',
    etag: '"1"',
    chunks: (async function* () {
      yield* chunks;
    })(),
  });
  return updatePack(db, TEST, { fetch, now: 5 });
}

async function install(bytes: Uint8Array) {
  const staged = await stagePack(db, aSource(bytes));
  if (!staged.ok) throw new Error('the pack of the test is broken');
  const { header, stored } = staged.value;
  await commitEdition(db, stored, { header, kind: 'imported', origin: 'a test', importedAt: 0 });
}

async function signed(secret: Uint8Array, overrides: Parameters<typeof aMeta>[0]) {
  const { header, lines } = packToLines(aMeta(overrides), named('lock'));
  const first = JSON.stringify(await signHeader(header, secret));
  return new TextEncoder().encode([`${first}\n`, ...lines.slice(1)].join(''));
}
