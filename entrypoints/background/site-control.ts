import { sendTab } from '../../lib/messages/send-tab.ts';
import { findSite, hostToSite } from '../../lib/model/site.ts';
import { isSiteSet, siteToEdit } from '../../lib/notebook/sites.ts';
import { injectReader, listTabsOfSite } from '../../lib/platform/tabs.ts';
import { showSiteState } from '../../lib/platform/toolbar.ts';
import type { Sender } from '../../lib/platform/sender.ts';
import type { RecordStore } from '../../lib/records/store.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;
type Report = (error: unknown, doing: string) => void;

/** Lets the reader into the page that asks, unless its site is off. */
export async function admitPage(
  store: RecordStore,
  { url, tabId, frameId }: PageSender,
): Promise<{ reading: boolean }> {
  const site = findSite(url);
  if (site === undefined) return { reading: false };
  const reading = frameId === 0 && !(await isSiteSet(store, site, 'off'));
  if (reading) await injectReader(tabId);
  else await showSiteState(tabId, false);
  return { reading };
}

/** Switches a site, and every open tab of it at once. */
export async function switchSite(
  store: RecordStore,
  host: string,
  on: boolean,
  report: Report,
): Promise<{ done: true }> {
  const site = hostToSite(host);
  await store.commit([siteToEdit(site, 'off', !on)]);
  const tabs = await listTabsOfSite(site);
  await Promise.all(
    tabs.map(async ({ id }) => {
      try {
        await showSiteState(id, on);
        if (on) await injectReader(id);
        else await sendTab(id, 'tab.stop', {});
      } catch (error) {
        // A tab may be closed by now, or hold a page where no reader runs.
        if (!isNobodyThere(error)) report(error, 'switching a tab');
      }
    }),
  );
  return { done: true };
}

/** Whether a message found no reader in its tab: an ordinary state of most tabs. */
export const isNobodyThere = (error: unknown): boolean =>
  error instanceof Error &&
  /receiving end does not exist|no answer|no tab with id|invalid tab id|message port closed|cannot access|missing host permission/i.test(
    error.message,
  );
