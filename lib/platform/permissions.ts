import { browser } from 'wxt/browser';

const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets us read web pages: in Firefox the reader may take that back. */
export const mayReadPages = (): Promise<boolean> => browser.permissions.contains(PAGES);

/** Asks the reader for it. Only from a click, or the browser refuses to ask. */
export const askToReadPages = (): Promise<boolean> => browser.permissions.request(PAGES);
