import { browser } from 'wxt/browser';
import { z } from 'zod';

const KEYS = ['sitesOff', 'ownSites'];
const Sites = z.array(z.unknown()).catch([]);

/** The lists of sites that versions before the records kept in the extension's storage. */
export const oldSites = {
  async read(): Promise<Record<'sitesOff' | 'ownSites', unknown[]>> {
    const stored = await browser.storage.local.get(KEYS);
    return { sitesOff: Sites.parse(stored['sitesOff']), ownSites: Sites.parse(stored['ownSites']) };
  },

  clear: (): Promise<void> => browser.storage.local.remove(KEYS),
};
