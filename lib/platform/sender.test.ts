import { expect, test } from 'vitest';
import { nameSender } from './sender.ts';

const CHROME = 'chrome-extension://abcdefgh';
const FIREFOX = 'moz-extension://0f1e2d3c-aaaa-bbbb-cccc-0123456789ab';
const tab = { id: 7 };

test.each([CHROME, FIREFOX])('%s: an address of ours is a window, in a tab or not', (origin) => {
  const root = `${origin}/`;
  const popup = `${root}popup.html`;
  expect(nameSender({ url: popup, origin }, root)).toEqual({ kind: 'window', url: popup });
  expect(nameSender({ url: popup }, root).kind).toBe('window');
  expect(nameSender({ origin }, root).kind).toBe('window');
  const options = `${root}options.html#packs`;
  expect(nameSender({ url: options, origin, tab, frameId: 0 }, root)).toEqual({
    kind: 'window',
    url: options,
    tabId: 7,
  });
});

test('a web address in a tab is a page, in a sandbox too', () => {
  const url = 'https://example.org/news';
  const page = { kind: 'page', tabId: 7, frameId: 0, url };
  expect(nameSender({ url, tab, frameId: 0 }, `${CHROME}/`)).toEqual(page);
  expect(nameSender({ url, origin: 'null', tab, frameId: 0 }, `${CHROME}/`)).toEqual(page);
});

test('without tab and address it is the background', () => {
  expect(nameSender({}, `${CHROME}/`)).toEqual({ kind: 'background' });
});

test.each([
  ['a web address without a tab', { url: 'https://example.org/' }],
  ['a tab without an address', { tab, frameId: 0 }],
  ['a tab without an id', { url: 'https://example.org/', tab: {}, frameId: 0 }],
  ['an empty document in a page', { url: 'about:blank', tab, frameId: 2 }],
  ['another extension', { url: `${CHROME}ij/popup.html` }],
  ['our address at the end of another', { url: `https://example.org/${CHROME}/`, frameId: 0 }],
  ['our address with another origin', { url: `${CHROME}/x.html`, origin: 'https://example.org' }],
])('%s is nobody', (_, from) => {
  expect(nameSender(from, `${CHROME}/`)).toEqual({ kind: 'nobody' });
});
