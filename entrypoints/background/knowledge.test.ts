import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GazetteerDb } from '../../lib/db/database.ts';
import { findActivePack, listEntities } from '../../lib/db/packs.ts';
import { anEntity } from '../../tests/builders.ts';
import { installPack } from './install-pack.ts';
import { createKnowledge } from './knowledge.ts';

let db: GazetteerDb;
beforeEach(() => {
  db = new GazetteerDb(`knowledge-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('the first question installs the bundled pack, once for all who ask', async () => {
  const read = vi.fn(async () => aPackFile({ ids: ['badr'] }));
  const { getLineup } = createKnowledge(db, read);
  const [one, two] = await Promise.all([getLineup(), getLineup()]);
  expect(one).toBe(two);
  expect(one.matchers[0]?.entityIds).toEqual(['badr']);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a worker that wakes up loads what is stored and reads no file', async () => {
  await installPack(db, aPackFile({ ids: ['badr'] }));
  const read = vi.fn(async () => 'never asked for');
  expect((await createKnowledge(db, read).getLineup()).matchers[0]?.entityIds).toEqual(['badr']);
  expect(read).not.toHaveBeenCalled();
});

test.each([
  ['a newer edition', { version: '2026-11-23.1', ids: ['pmf'] }, ['pmf']],
  ['a tenth edition of the day', { version: '2026-11-22.10', ids: ['pmf'] }, ['pmf']],
  ['the same edition with other content', { ids: ['pmf'] }, ['pmf']],
  ['an older edition', { version: '2026-11-21.1', ids: ['pmf'] }, ['badr']],
  ['another pack', { id: 'other', ids: ['pmf'] }, ['badr']],
])('%s in the bundle, after an update', async (_, bundled, expected) => {
  await installPack(db, aPackFile({ version: '2026-11-22.9', ids: ['badr'] }));
  const same = { version: '2026-11-22.9', ...bundled };
  const knowledge = createKnowledge(db, async () => aPackFile(same));
  await knowledge.ensure(true);
  expect((await knowledge.getLineup()).matchers[0]?.entityIds).toEqual(expected);
});

test('an update of ours compiles the same pack anew, a start of the browser does not', async () => {
  const file = aPackFile({ ids: ['badr'] });
  await installPack(db, file);
  const before = (await findActivePack(db))?.edition;
  const knowledge = createKnowledge(db, async () => file);
  await knowledge.ensure(false);
  expect((await findActivePack(db))?.edition).toBe(before);
  await knowledge.ensure(true);
  expect((await findActivePack(db))?.edition).not.toBe(before);
  expect((await knowledge.getLineup()).matchers[0]?.entityIds).toEqual(['badr']);
});

test('a matcher that another release wrote is compiled anew', async () => {
  await installPack(db, aPackFile({ ids: ['badr'] }));
  const edition = (await findActivePack(db))?.edition ?? '';
  await db.packParts.put({ edition, name: 'matcher', value: { format: 0 } });
  const knowledge = createKnowledge(db, async () => aPackFile({ ids: ['pmf'] }));
  expect((await knowledge.getLineup()).matchers[0]?.entityIds).toEqual(['badr']);
});

test.each([
  ['broken JSON', '{"format": 1,'],
  ['an unknown field', aPackFile({ ids: ['pmf'], extra: true })],
  ['a relation to nowhere', aPackFile({ ids: ['pmf'], target: 'nowhere' })],
  ['a duplicate id', aPackFile({ ids: ['pmf', 'pmf'] })],
])('a pack with %s changes nothing and is told of', async (_, file) => {
  await installPack(db, aPackFile({ ids: ['badr'] }));
  const installed = await installPack(db, file);
  expect(installed.ok).toBe(false);
  if (!installed.ok) expect(installed.error[0]?.file).toBe('pack.json');
  expect((await listEntities(db)).map(({ id }) => id)).toEqual(['badr']);
});

test('a bundle that cannot be read is an error, and the next question tries again', async () => {
  const read = vi.fn<() => Promise<string>>();
  read.mockRejectedValueOnce(new Error('the file is gone'));
  read.mockResolvedValue(aPackFile({ ids: ['badr'] }));
  const { getLineup } = createKnowledge(db, read);
  await expect(getLineup()).rejects.toThrow('the file is gone');
  expect((await getLineup()).matchers[0]?.entityIds).toEqual(['badr']);
});

type PackFile = { ids: string[]; id?: string; version?: string; extra?: boolean; target?: string };

function aPackFile({
  ids,
  id = 'test',
  version = '2026-11-22.1',
  extra,
  target,
}: PackFile): string {
  const relations = target ? [{ type: 'part-of', target }] : [];
  return JSON.stringify({
    format: 1,
    id,
    version,
    title: 'Test',
    language: 'en',
    licence: 'CC0-1.0',
    author: 'Test',
    ...(extra ? { extra } : {}),
    entities: ids.map((each) => anEntity({ id: each, relations })),
  });
}
