import { browser } from 'wxt/browser';
import { z } from 'zod';
import { hostToSite } from './site-switches.ts';

const KEY = 'ownSites';
const OwnSites = z.array(z.string().max(255)).max(10_000);

/** Sites on which the reader's own entries are marked; none until the reader names one. */
export async function listOwnSites(): Promise<string[]> {
  return OwnSites.safeParse((await browser.storage.local.get(KEY))[KEY]).data ?? [];
}

export async function showsOwn(site: string): Promise<boolean> {
  return (await listOwnSites()).includes(site);
}

// Two quick changes would otherwise read the same list and the first would be lost.
let lastWrite: Promise<unknown> = Promise.resolve();

/** Allows or forbids marking the reader's own entries on a site. */
export function setOwnSite(host: string, on: boolean): Promise<void> {
  const site = hostToSite(host);
  const write = lastWrite.then(async () => {
    const others = (await listOwnSites()).filter((other) => other !== site);
    const next = on ? [...others, site].sort() : others;
    await browser.storage.local.set({ [KEY]: next });
  });
  lastWrite = write.then(
    () => undefined,
    () => undefined,
  );
  return write;
}

/** Calls back when the list changes, in whichever window. Returns the undoing. */
export function watchOwnSites(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
