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

const sender = { tabId: 7, frameId: 0, url: 'https://www.example.org/news' };
beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(injectReader).mockClear();
});

test('an article is read unless its site is off', async () => {
  expect(await admitPage('www.example.org', sender)).toEqual({ reading: true });
  expect(injectReader).toHaveBeenCalledWith(7);
  await setSite('example.org', false);
  expect(await admitPage('www.example.org', sender)).toEqual({ reading: false });
  expect(injectReader).toHaveBeenCalledTimes(1);
});

test.each([
  ['of another site', 'other.org', sender],
  ['in a frame', 'www.example.org', { ...sender, frameId: 3 }],
  ['in no tab', 'www.example.org', { url: sender.url }],
  ['of no site', 'www.example.org', { ...sender, url: 'about:blank' }],
])('a page that says it is %s is not let in', async (_, host, from) => {
  expect(await admitPage(host, from)).toEqual({ reading: false });
  expect(injectReader).not.toHaveBeenCalled();
});

test('a page cannot switch another site, our own windows can switch any', async () => {
  const report = vi.fn<() => void>();
  await expect(switchSite('other.org', false, sender, report)).rejects.toThrow('its own site');
  expect(await isSiteOn('other.org')).toBe(true);
  await switchSite('other.org', false, { url: 'chrome-extension://abc/popup.html' }, report);
  expect(await isSiteOn('other.org')).toBe(false);
});
