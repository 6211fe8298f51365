import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findSite, hostToSite, isSiteOn, setSite } from './site-switches.ts';

beforeEach(() => fakeBrowser.reset());

test('every site is on until it is turned off, and off until it is turned on', async () => {
  expect(await isSiteOn('example.org')).toBe(true);
  await setSite('example.org', false);
  expect(await isSiteOn('example.org')).toBe(false);
  expect(await isSiteOn('other.org')).toBe(true);
  await setSite('example.org', true);
  expect(await isSiteOn('example.org')).toBe(true);
});

test('two switches at once are both kept', async () => {
  await Promise.all([setSite('a.org', false), setSite('b.org', false)]);
  expect(await Promise.all(['a.org', 'b.org'].map(isSiteOn))).toEqual([false, false]);
});

test('a broken list turns no site off', async () => {
  await fakeBrowser.storage.local.set({ sitesOff: { 'example.org': true } });
  expect(await isSiteOn('example.org')).toBe(true);
});

test.each([
  ['https://www.Example.org/a', 'example.org'],
  ['http://news.example.org:8080/', 'news.example.org'],
  ['about:newtab', undefined],
  ['file:///tmp/a.html', undefined],
  ['not an address', undefined],
  [undefined, undefined],
])('%s is of the site %s', (url, site) => {
  expect(findSite(url)).toBe(site);
});

test('a host with its port is the same site', () => {
  expect(hostToSite('www.example.org:8443')).toBe('example.org');
});
