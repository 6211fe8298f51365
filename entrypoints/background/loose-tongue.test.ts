import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GazetteerDb } from '../../lib/db/database.ts';
import { aPackFile } from '../../lib/library/fixtures.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { listRules, ruleToEdit } from '../../lib/notebook/rules.ts';
import { openPopupWindow } from '../../lib/platform/windows.ts';
import { anEntity } from '../../tests/builders.ts';
import { saveEntries, someWindows } from '../../tests/records.ts';
import { createHandlers } from './handlers.ts';
import { createKnowledge } from './knowledge.ts';

// A page's process in other hands says whatever it likes of what pages may say.

vi.mock('../../lib/platform/windows.ts', () => ({
  openPopupWindow: vi.fn(async () => (await fakeBrowser.tabs.create({})).id),
}));
const showTab = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../lib/platform/tabs.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  listWebTabs: async () => [],
  showTab,
}));

const page = { kind: 'page', tabId: 3, frameId: 0, url: 'https://example.org/news' } as const;
const id = (text: string) => text as EntityId;
const badr = { entityId: id('badr-brigade'), text: 'al-Badr\n Brigade' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: 1e12 });
});

async function background() {
  const db = new GazetteerDb(`tongue-${crypto.randomUUID()}`);
  const pack = aPackFile([anEntity({ id: 'badr-brigade' }), anEntity({ id: 'quds-force' })]);
  const store = someWindows(db)();
  await saveEntries(db, store, [anEntity({ id: 'aunt-mary' })]);
  const wake = () => {
    const knowledge = createKnowledge(
      db,
      async () => pack,
      () => 0,
    );
    return createHandlers(db, store, knowledge, vi.fn<() => void>());
  };
  await wake()['page.detect']({ blocks: [], page: { seen: [] } }, page);
  const rules = async () => (await listRules(store)).map((rule) => `${rule.entityId} ${rule.text}`);
  return { store, wake, rules };
}

test('a page sets a rule of a name that it may be marked with, and takes it back', async () => {
  const { wake, rules } = await background();
  await wake()['rule.add'](badr, page);
  expect(await rules()).toEqual(['badr-brigade al badr brigade']);
  // The worker was stopped in between.
  await wake()['rule.remove'](badr, page);
  expect(await rules()).toEqual([]);
});

test.each([
  ['another’s name', { entityId: id('quds-force'), text: 'Badr Brigade' }],
  ['no name', { entityId: id('badr-brigade'), text: 'the' }],
  ['a sentence with a name in it', { entityId: id('badr-brigade'), text: 'of the Badr Brigade' }],
  ['nobody', { entityId: id('nobody'), text: 'Badr Brigade' }],
  ['an own entry', { entityId: id('aunt-mary'), text: 'Aunt Mary' }],
])('a rule of %s is refused', async (_, rule) => {
  const { wake, rules } = await background();
  await expect(wake()['rule.add'](rule, page)).rejects.toThrow('no name');
  expect(await rules()).toEqual([]);
});

test('a page takes back no rule that was set elsewhere, not even by setting it again', async () => {
  const { store, wake, rules } = await background();
  const handlers = wake();
  await store.commit([ruleToEdit({ ...badr, text: 'al badr brigade' }, true)]);
  await handlers['rule.add'](badr, page);
  await expect(handlers['rule.remove'](badr, page)).rejects.toThrow('not set here');
  expect(await rules()).toHaveLength(1);
  const quds = { entityId: id('quds-force'), text: 'Quds Force' };
  await handlers['rule.add'](quds, page);
  const others = [
    { ...page, tabId: 4 },
    { ...page, url: 'https://other.org/' },
  ];
  for (const other of others)
    await expect(handlers['rule.remove'](quds, other)).rejects.toThrow('not set here');
  expect(await rules()).toHaveLength(2);
});

test('a flood of rules ends after ten in a minute of one tab, and twenty of all', async () => {
  const { wake } = await background();
  const handlers = wake();
  const countOf = async (tabId: number) => {
    const asked = Array.from({ length: 30 }, () => handlers['rule.add'](badr, { ...page, tabId }));
    const done = await Promise.allSettled(asked);
    return done.filter(({ status }) => status === 'fulfilled').length;
  };
  expect(await countOf(3)).toBe(10);
  expect(await countOf(4)).toBe(10);
  expect(await countOf(5)).toBe(0);
  vi.setSystemTime(1e12 + 60_000);
  expect(await countOf(3)).toBe(10);
});

test('one note window at a time for a tab, and none right after another', async () => {
  const { wake } = await background();
  const open = (tabId: number, entity = 'badr-brigade', handlers = wake()) =>
    handlers['note.open']({ entityId: id(entity) }, { ...page, tabId });
  const handlers = wake();
  const five = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((tab) => open(tab, 'quds-force', handlers)),
  );
  expect(five.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(openPopupWindow).toHaveBeenCalledTimes(1);
  // The worker was stopped, and the window of tab 1 is still open.
  await open(1);
  expect(openPopupWindow).toHaveBeenCalledTimes(1);
  expect(showTab).toHaveBeenCalledTimes(1);
  await open(2);
  expect(openPopupWindow).toHaveBeenCalledTimes(2);
  fakeBrowser.tabs.resetState();
  await open(1);
  expect(openPopupWindow).toHaveBeenCalledTimes(3);
});

test('no window opens for whom the page may not see', async () => {
  const { wake } = await background();
  for (const entity of ['aunt-mary', 'nobody'])
    await expect(wake()['note.open']({ entityId: id(entity) }, page)).rejects.toThrow('nobody');
  expect(openPopupWindow).not.toHaveBeenCalled();
});
