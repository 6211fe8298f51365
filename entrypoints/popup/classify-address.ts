import type { Unreadable } from '../../components/popup/page-view.ts';

/** What an address alone tells of a page: its readable kind, or why it cannot be read. */
export type AddressKind = 'web' | Unreadable;

// The shops for extensions, where browsers run no scripts of any.
const STORES = [
  /^chromewebstore\.google\.com\//,
  /^chrome\.google\.com\/webstore(\/|$)/,
  /^microsoftedge\.microsoft\.com\/addons(\/|$)/,
  /^addons\.mozilla\.org\//,
];

/** Sorts a tab's address; the browser hides the addresses of its own pages altogether. */
export function classifyAddress(url: string | undefined): AddressKind {
  if (url === undefined || !URL.canParse(url)) return 'browser';
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  if (STORES.some((store) => store.test(`${host}${pathname}`))) return 'store';
  return /\.pdf$/i.test(pathname) ? 'pdf' : 'web';
}
