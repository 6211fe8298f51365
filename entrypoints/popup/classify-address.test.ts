import { expect, test } from 'vitest';
import { classifyAddress } from './classify-address.ts';

test.each([
  ['https://example.org/news/a-b-c', 'web'],
  ['http://127.0.0.1:8080/', 'web'],
  ['https://example.org/report.PDF?download=1', 'pdf'],
  ['https://example.org/what-is.pdf/explained', 'web'],
  ['file:///home/me/article.html', 'file'],
  ['about:newtab', 'browser'],
  ['chrome://extensions', 'browser'],
  ['chrome-extension://abc/popup.html', 'browser'],
  [undefined, 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://chrome.google.com/webstores', 'web'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
])('%s is %s', (url, kind) => {
  expect(classifyAddress(url)).toBe(kind);
});
