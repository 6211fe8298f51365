import { browser } from 'wxt/browser';
import type { RawSender, Sender } from './sender.ts';
import { nameSender } from './sender.ts';

/** Whether a script in a page still belongs to an extension: not after that was updated or removed. */
export const isConnected = (): boolean =>
  (browser.runtime as typeof browser.runtime | undefined)?.id !== undefined;

/** The browser's number for a frame of the page. Firefox alone has the call, and typings do not. */
export const findFrameId = (frame: HTMLIFrameElement): number =>
  (browser.runtime as unknown as { getFrameId(of: HTMLIFrameElement): number }).getFrameId(frame);

/** One message to the background; resolves to its reply. */
export const sendToBackground = (message: unknown): Promise<unknown> =>
  browser.runtime.sendMessage(message);

/** One message to the reader in a tab's top frame; rejects where no reader runs there. */
export const sendToTab = (tabId: number, message: unknown): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 });

/**
 * Answers messages of our own extension. `answer` gives a promise, or `undefined` to leave the
 * message to another listener. Returns the undoing.
 */
export function listen(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (
    message: unknown,
    from: RawSender,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    if (from.id !== browser.runtime.id) return undefined;
    const reply = answer(message, nameSender(from, browser.runtime.getURL('/')));
    if (!reply) return undefined;
    reply.then(sendResponse, () => sendResponse(undefined));
    return true;
  };
  // Not a promise as the answer: Chrome takes one only through the polyfill, which pages do without.
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
