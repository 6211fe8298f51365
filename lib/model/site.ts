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
