import { browser } from 'wxt/browser';
import { z } from 'zod';

const KEY = 'sitesOff';
const SitesOff = z.array(z.string().max(255)).max(10_000);

/**
 * The name a site is switched by: its host name without port and without a leading "www.", which
 * readers take for the same site.
 */
export const hostToSite = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '');

/** The site of an address; `undefined` where the address is no web page. */
export function findSite(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostToSite(hostname) : undefined;
}

/** Whether the reader may run on a site: every site is on until the reader turns it off. */
export async function isSiteOn(site: string): Promise<boolean> {
  return !(await readSitesOff()).includes(site);
}

// Two quick switches would otherwise read the same list and the first would be lost.
let lastWrite: Promise<unknown> = Promise.resolve();

/** Turns a site on or off and keeps that across restarts. */
export function setSite(site: string, on: boolean): Promise<void> {
  const write = lastWrite.then(async () => {
    const others = (await readSitesOff()).filter((other) => other !== site);
    await browser.storage.local.set({ [KEY]: on ? others : [...others, site] });
  });
  // A failed write is its caller's to report; the next one must still run.
  lastWrite = write.then(
    () => undefined,
    () => undefined,
  );
  return write;
}

async function readSitesOff(): Promise<string[]> {
  const stored = SitesOff.safeParse((await browser.storage.local.get(KEY))[KEY]);
  // What is missing or unreadable means that no site is off.
  return stored.success ? stored.data : [];
}
