import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GazetteerDb } from '../../lib/db/database.ts';
import { isSiteSet, siteToEdit } from '../../lib/notebook/sites.ts';
import { injectReader } from '../../lib/platform/tabs.ts';
import type { RecordStore } from '../../lib/records/store.ts';
import { someWindows } from '../../tests/records.ts';
import { admitPage, switchSite } from './site-control.ts';

vi.mock('../../lib/platform/tabs.ts', () => ({
  injectReader: vi.fn(async () => {}),
  listTabsOfSite: vi.fn(async () => []),
}));
vi.mock('../../lib/platform/toolbar.ts', () => ({ showSiteState: vi.fn(async () => {}) }));

const sender = {
  kind: 'page',
  tabId: 7,
  frameId: 0,
  url: 'https://www.example.org/news',
} as const;
let store: RecordStore;
beforeEach(() => {
  store = someWindows(new GazetteerDb(`sites-${crypto.randomUUID()}`))();
  fakeBrowser.reset();
  vi.mocked(injectReader).mockClear();
});

test('an article is read unless its site is off', async () => {
  expect(await admitPage(store, sender)).toEqual({ reading: true });
  expect(injectReader).toHaveBeenCalledWith(7);
  await store.commit([siteToEdit('example.org', 'off', true)]);
  expect(await admitPage(store, sender)).toEqual({ reading: false });
  expect(injectReader).toHaveBeenCalledTimes(1);
});

test.each([
  ['in a frame', { ...sender, frameId: 3 }],
  ['of no site', { ...sender, url: 'about:blank' }],
])('a page %s is not let in', async (_, from) => {
  expect(await admitPage(store, from)).toEqual({ reading: false });
  expect(injectReader).not.toHaveBeenCalled();
});

test('a site that is switched off stays off', async () => {
  await switchSite(store, 'www.other.org', false, vi.fn<() => void>());
  expect(await isSiteSet(store, 'other.org', 'off')).toBe(true);
});
