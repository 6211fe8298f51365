import { expect, test } from 'vitest';
import { findSite, hostToSite } from './site.ts';

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
