import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GazetteerDb } from '../../lib/db/database.ts';
import { changePack } from '../../lib/db/pack-changes.ts';
import { listEntities, listPacks } from '../../lib/db/packs.ts';
import { aPackFile } from '../../lib/library/fixtures.ts';
import { PackId } from '../../lib/model/pack.ts';
import { anEntity } from '../../tests/builders.ts';
import { saveEntries, someWindows } from '../../tests/records.ts';
import { installBundledPack } from './install-pack.ts';
import { createKnowledge } from './knowledge.ts';

let db: GazetteerDb;
beforeEach(() => {
  db = new GazetteerDb(`knowledge-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('the first question installs the bundled pack, once for all who ask', async () => {
  const read = vi.fn(async () => aBundle(['badr']));
  const { getLineup } = createKnowledge(db, read, now);
  const [one, two] = await Promise.all([getLineup(false), getLineup(false)]);
  expect(one).toBe(two);
  expect(one.matchers[0]?.entityIds).toEqual(['badr']);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a worker that wakes up loads what is stored and reads no file', async () => {
  await install(aBundle(['badr']));
  const read = vi.fn(async () => new Uint8Array());
  expect(await namesOf(createKnowledge(db, read, now))).toEqual(['badr']);
  expect(read).not.toHaveBeenCalled();
});

test.each([
  ['a newer edition', { version: '2026-11-23.1' }, ['pmf']],
  ['a tenth edition of the day', { version: '2026-11-22.10' }, ['pmf']],
  ['the same edition with other content', {}, ['pmf']],
  ['an older edition', { version: '2026-11-21.1' }, ['badr']],
  ['another pack', { id: 'other' }, ['badr', 'pmf']],
])('%s in the bundle, after an update', async (_, bundled, expected) => {
  await install(aBundle(['badr'], { version: '2026-11-22.9' }));
  const file = aBundle(['pmf'], { version: '2026-11-22.9', ...bundled });
  const knowledge = createKnowledge(db, async () => file, now);
  await knowledge.ensure(true);
  expect(await namesOf(knowledge)).toEqual(expected);
});

test('an update of ours compiles the same pack anew, a start of the browser does not', async () => {
  const file = aBundle(['badr']);
  await install(file);
  const before = await editionOf('test');
  const knowledge = createKnowledge(db, async () => file, now);
  await knowledge.ensure(false);
  expect(await editionOf('test')).toBe(before);
  await knowledge.ensure(true);
  expect(await editionOf('test')).not.toBe(before);
  expect((await listPacks(db))[0]).not.toHaveProperty('previous');
  expect(await namesOf(knowledge)).toEqual(['badr']);
});

test('a matcher that another release wrote is compiled anew', async () => {
  await install(aBundle(['badr']));
  const edition = (await editionOf('test')) ?? '';
  await db.packParts.put({ edition, name: 'matcher', value: { format: 0 } });
  const knowledge = createKnowledge(db, async () => aBundle(['pmf']), now);
  expect(await namesOf(knowledge)).toEqual(['badr']);
});

test.each([
  ['broken JSON', '{"format": 1,'],
  [
    'an unknown field',
    new TextDecoder().decode(aBundle(['pmf'])).replace('"type"', '"x":1,"type"'),
  ],
  ['a changed letter', new TextDecoder().decode(aBundle(['pmf'])).replace('"Pmf"', '"Pmg"')],
])('a pack with %s changes nothing and is told of', async (_, file) => {
  await install(aBundle(['badr'], { version: '2026-01-01.1' }));
  const installed = await install(new TextEncoder().encode(file));
  expect(installed.ok).toBe(false);
  if (!installed.ok) expect(installed.error[0]?.file).toBe('pack.jsonl');
  const entities = await listEntities(db, (await editionOf('test')) ?? '');
  expect(entities.map(({ id }) => id)).toEqual(['badr']);
  expect(new Set((await db.packParts.toArray()).map(({ edition }) => edition)).size).toBe(1);
});

test('a bundle that cannot be read is an error, and the next question tries again', async () => {
  const read = vi.fn<() => Promise<Uint8Array>>();
  read.mockRejectedValueOnce(new Error('the file is gone'));
  read.mockResolvedValue(aBundle(['badr']));
  const knowledge = createKnowledge(db, read, now);
  await expect(knowledge.getLineup(false)).rejects.toThrow('the file is gone');
  expect(await namesOf(knowledge)).toEqual(['badr']);
});

test('own entries are in the line-up only where they may be seen', async () => {
  await install(aBundle(['badr']));
  await saveEntries(db, someWindows(db)(), [anEntity({ id: 'neighbour' })]);
  const knowledge = createKnowledge(db, async () => new Uint8Array(), now);
  expect(await namesOf(knowledge)).toEqual(['badr']);
  expect(await namesOf(knowledge, true)).toEqual(['neighbour', 'badr']);
});

test('a pack that is switched off names nobody, and is not installed again', async () => {
  await install(aBundle(['badr']));
  const knowledge = createKnowledge(db, async () => aBundle(['pmf']), now);
  expect(await namesOf(knowledge)).toEqual(['badr']);
  await changePack(db, PackId.parse('test'), { enabled: false });
  knowledge.forget();
  expect(await namesOf(knowledge)).toEqual([]);
});

const now = () => Date.UTC(2026, 10, 22);
const install = (bytes: Uint8Array) => installBundledPack(db, bytes, now());
const editionOf = async (slot: string) =>
  (await listPacks(db)).find((pack) => pack.slot === slot)?.edition;

async function namesOf(knowledge: ReturnType<typeof createKnowledge>, withOwn = false) {
  const { matchers } = await knowledge.getLineup(withOwn);
  return matchers.flatMap(({ entityIds }) => entityIds);
}

function aBundle(ids: string[], overrides: Parameters<typeof aPackFile>[1] = {}) {
  return aPackFile(
    ids.map((id) => anEntity({ id })),
    overrides,
  );
}
