import { browser } from 'wxt/browser';
import { findSite } from '../model/site.ts';

/** A tab as we know it: the address is missing where the browser keeps it from us. */
export type Tab = { id: number; url?: string; title?: string };

/** As the browsers give it; their typings write every missing key as `undefined`. */
type BrowserTab = {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
};

/** The tab the reader looks at; in a window of our own, the page tab that was looked at last. */
export async function findPageTab(): Promise<Tab | undefined> {
  const self = (await browser.tabs.getCurrent())?.id;
  const [here] = await browser.tabs.query({ active: true, currentWindow: true });
  if (here?.id !== undefined && here.id !== self) return toTab(here);
  const others = (await browser.tabs.query({ windowType: 'normal' }))
    .filter((tab) => tab.id !== self)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const latest = others.find((tab) => tab.active) ?? others[0];
  return latest && toTab(latest);
}

/** The tab with this id; `undefined` when it is closed. */
export async function findTab(id: number): Promise<Tab | undefined> {
  const tabs = await browser.tabs.query({});
  const tab = tabs.find((candidate) => candidate.id === id);
  return tab && toTab(tab);
}

/** The active tab of the window used last; `undefined` when no window is open. */
export async function findActiveTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab && toTab(tab);
}

/** Every open tab of a site. */
export async function listTabsOfSite(site: string): Promise<Tab[]> {
  return (await listWebTabs()).filter((tab) => findSite(tab.url) === site);
}

/** Every open tab that shows a web page we may read. */
export async function listWebTabs(): Promise<Tab[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.flatMap((tab) => toTab(tab) ?? []);
}

/** The ids of all tabs, whatever they show. */
export async function listTabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Opens an address in a new tab. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Brings a tab and its window to the front. */
export async function showTab(tabId: number): Promise<void> {
  const windowId = (await browser.tabs.update(tabId, { active: true }))?.windowId;
  // Firefox for Android has tabs but no windows.
  const windows = browser.windows as typeof browser.windows | undefined;
  if (windowId !== undefined) await windows?.update(windowId, { focused: true });
}

/** Whether this page of ours is shown in a tab or window of its own, not as the toolbar's popup. */
export async function isOwnTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** Loads the reader into a tab's top frame. Rejects where the browser lets no extension in. */
export async function injectReader(tabId: number): Promise<void> {
  await inject(tabId, '/reader.js');
}

/** Loads what draws the card, beside the reader. Rejects as `injectReader`. */
export async function injectCard(tabId: number): Promise<void> {
  await inject(tabId, '/card.js');
}

/**
 * Loads what draws the card into a sealed frame; gives what that script answered. Rejects when the
 * script says that it is in no such frame.
 */
export async function injectSealed(tabId: number, frameId: number): Promise<string> {
  const secret = await inject(tabId, '/sealed.js', frameId);
  if (typeof secret !== 'string') throw new Error('This frame is not sealed');
  return secret;
}

async function inject(
  tabId: number,
  file: '/reader.js' | '/card.js' | '/sealed.js',
  frameId = 0,
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  // The typings know the scripts of Chromium's build; the one in the frame is Firefox's alone.
  const files = [file as '/card.js'];
  const [run] = await browser.scripting.executeScript({ target, files });
  return run?.result;
}

function toTab(tab: BrowserTab): Tab | undefined {
  if (tab.id === undefined) return undefined;
  return {
    id: tab.id,
    ...(tab.url ? { url: tab.url } : {}),
    ...(tab.title ? { title: tab.title } : {}),
  };
}
