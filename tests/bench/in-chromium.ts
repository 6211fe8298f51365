import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { bundle } from '../bundle.ts';

/** A bench's entry in a page of a real Chromium; `address` is a secure context with an own storage. */
export async function openInChromium(
  entry: string,
  style = '',
): Promise<{
  browser: Browser;
  address: string;
  close(): Promise<void>;
}> {
  const script = await bundle(join(import.meta.dirname, entry));
  const page = `<!doctype html><meta charset="utf-8"><title>bench</title><style>${style}</style><body><script>${script.replaceAll('</script', '<\\/script')}</script>`;
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(page),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const found = findBrowser('chromium');
  if (!found) throw new Error('no Chromium found: npm test installs one');
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    browser,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
