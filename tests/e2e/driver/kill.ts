import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/**
 * How often a story about kills kills the browser. Each time starts one or two: a full run has one, a
 * trial (GAZETTEER_KILLS=20) has many.
 */
export const KILL_ROUNDS = Number(process.env['GAZETTEER_KILLS'] ?? 1);

/** Ends a browser's process without a word, and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child) throw new Error('this browser was not started here');
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
