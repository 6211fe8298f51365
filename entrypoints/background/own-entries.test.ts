import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GazetteerDb } from '../../lib/db/database.ts';
import { aPackFile } from '../../lib/library/fixtures.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { neverMarkToEdit } from '../../lib/notebook/rules.ts';
import { siteToEdit } from '../../lib/notebook/sites.ts';
import { anEntity } from '../../tests/builders.ts';
import { saveEntries, someWindows } from '../../tests/records.ts';
import { createHandlers } from './handlers.ts';
import { createKnowledge } from './knowledge.ts';

const page = { kind: 'page', tabId: 3, frameId: 0, url: 'https://www.example.org/news' } as const;
const popup = { kind: 'window', url: 'chrome-extension://test-extension-id/popup.html' } as const;
const text = 'Badr Brigade met Aunt Mary at the river.';
beforeEach(() => fakeBrowser.reset());

async function background() {
  const db = new GazetteerDb(`own-${crypto.randomUUID()}`);
  const pack = aPackFile([anEntity({ id: 'badr-brigade' })]);
  const store = someWindows(db)();
  await saveEntries(db, store, [
    anEntity({ id: 'aunt-mary', relations: [{ type: 'member-of', target: 'badr-brigade' }] }),
    anEntity({
      id: 'badr-brigade',
      label: 'Corrected Brigade',
      names: { en: { strong: ['Corrected Brigade'] } },
    }),
  ]);
  const knowledge = createKnowledge(
    db,
    async () => pack,
    () => 0,
  );
  const handlers = createHandlers(db, store, knowledge, vi.fn<() => void>());
  const marks = async () => {
    const blocks = [{ id: 0, text }];
    const { mentions } = await handlers['page.detect']({ blocks, page: { seen: [] } }, page);
    return mentions.flatMap((block) => block.mentions.map(({ entityId }) => entityId as string));
  };
  const card = async (id: string, from: typeof page | typeof popup) =>
    handlers['entity.card']({ entityId: id as EntityId }, from);
  return { store, marks, card };
}

test('a page sees nothing of own entries, our own windows see them', async () => {
  const { marks, card } = await background();
  expect(await marks()).toEqual(['badr-brigade']);
  expect(await card('aunt-mary', page)).toBeNull();
  expect((await card('badr-brigade', page))?.entity.label).toBe('Badr Brigade');
  expect((await card('badr-brigade', page))?.relations).toEqual([]);
  expect((await card('badr-brigade', popup))?.entity.label).toBe('Corrected Brigade');
  expect((await card('badr-brigade', popup))?.relations[0]?.other.id).toBe('aunt-mary');
});

test('on a site that the reader names, own entries are marked and take the place of a pack’s', async () => {
  const { store, marks, card } = await background();
  await store.commit([siteToEdit('example.org', 'own', true)]);
  expect(await marks()).toEqual(['aunt-mary']);
  expect((await card('badr-brigade', page))?.entity.label).toBe('Corrected Brigade');
  await store.commit([siteToEdit('example.org', 'own', false)]);
  expect(await marks()).toEqual(['badr-brigade']);
});

test('a name that is never to be marked is not, whoever it names', async () => {
  const { store, marks } = await background();
  await store.commit([neverMarkToEdit('badr brigade', true)]);
  expect(await marks()).toEqual([]);
});
