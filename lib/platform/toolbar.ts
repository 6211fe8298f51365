import { browser } from 'wxt/browser';

/** Says on the toolbar button of one tab whether the reader is on for its site. */
export async function showSiteState(tabId: number, on: boolean): Promise<void> {
  const title = on ? 'Gazetteer' : 'Gazetteer (off for this site)';
  await browser.action.setTitle({ tabId, title });
}
