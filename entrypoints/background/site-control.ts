import { sendTab } from '../../lib/messages/send.ts';
import { findSite, hostToSite, isSiteOn, setSite } from '../../lib/platform/site-switches.ts';
import { injectReader, listTabsOfSite } from '../../lib/platform/tabs.ts';
import { showSiteState } from '../../lib/platform/toolbar.ts';
import type { Sender } from '../../lib/platform/runtime.ts';

type Report = (error: unknown, doing: string) => void;

/** Lets the reader into the page that asks, unless its site is off. */
export async function admitPage(host: string, sender: Sender): Promise<{ reading: boolean }> {
  const site = findSite(sender.url);
  // The browser vouches for the sender's address, not for what the message says.
  if (site === undefined || site !== hostToSite(host) || sender.tabId === undefined) {
    return { reading: false };
  }
  const reading = sender.frameId === 0 && (await isSiteOn(site));
  if (reading) await injectReader(sender.tabId);
  else await showSiteState(sender.tabId, false);
  return { reading };
}

/** Switches a site, and every open tab of it at once. A page may switch only its own site. */
export async function switchSite(
  host: string,
  on: boolean,
  sender: Sender,
  report: Report,
): Promise<{ done: true }> {
  const site = hostToSite(host);
  if (
    sender.tabId !== undefined &&
    /^https?:/.test(sender.url ?? '') &&
    findSite(sender.url) !== site
  ) {
    throw new Error('A page can switch only its own site');
  }
  await setSite(site, on);
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
