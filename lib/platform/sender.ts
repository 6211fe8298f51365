/** Who sent a message, as the browser tells it and not as the message says. */
export type Sender =
  /** Our script in a web page. The page's process may be in other hands. */
  | { kind: 'page'; tabId: number; frameId: number; url: string }
  /** An address of ours: the popup, the options, which lie in a tab, or the background. */
  | { kind: 'window'; tabId?: number; url: string }
  /** Ours, with neither a tab nor an address: a background that the browser gives none. */
  | { kind: 'background' }
  /** Ours, but none of these: it may ask nothing. */
  | { kind: 'nobody' };

/** What the browsers tell of a sender. */
export type RawSender = {
  id?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
  url?: string | undefined;
  origin?: string | undefined;
};

/** Names the sender of a message. `root` is the address of our own pages, with a "/" at its end. */
export function nameSender({ tab, frameId, url, origin }: RawSender, root: string): Sender {
  const addresses = [url, origin].filter((address) => address !== undefined);
  const tabId = tab?.id;
  if (addresses.length === 0 && tab === undefined) return { kind: 'background' };
  // Where the browser tells both, both must agree.
  if (addresses.length > 0 && addresses.every((address) => `${address}/`.startsWith(root))) {
    return { kind: 'window', url: url ?? root, ...(tabId === undefined ? {} : { tabId }) };
  }
  // A page in a sandbox has the origin "null", and is a page all the same.
  const isWeb = url !== undefined && /^https?:/.test(url);
  return isWeb && tabId !== undefined && frameId !== undefined
    ? { kind: 'page', tabId, frameId, url }
    : { kind: 'nobody' };
}
