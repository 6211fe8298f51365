import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Ends a browser's process without a word, and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child) throw new Error('this browser was not started here');
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
