import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSiteOn, setSite } from '../../lib/platform/site-switches.ts';
import { injectReader } from '../../lib/platform/tabs.ts';
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
beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(injectReader).mockClear();
});

test('an article is read unless its site is off', async () => {
  expect(await admitPage(sender)).toEqual({ reading: true });
  expect(injectReader).toHaveBeenCalledWith(7);
  await setSite('example.org', false);
  expect(await admitPage(sender)).toEqual({ reading: false });
  expect(injectReader).toHaveBeenCalledTimes(1);
});

test.each([
  ['in a frame', { ...sender, frameId: 3 }],
  ['of no site', { ...sender, url: 'about:blank' }],
])('a page %s is not let in', async (_, from) => {
  expect(await admitPage(from)).toEqual({ reading: false });
  expect(injectReader).not.toHaveBeenCalled();
});

test('a site that is switched off stays off', async () => {
  await switchSite('www.other.org', false, vi.fn<() => void>());
  expect(await isSiteOn('other.org')).toBe(false);
});
