/**
 * A frame that the page around it can neither read nor write: it is sandboxed, so its origin is its
 * own, it runs no script but the extension's, and it has no address, which in Firefox would name this
 * very installation.
 */
export type SealedFrame = {
  element: HTMLIFrameElement;
  /** To the script in the frame, and to nobody else. */
  line: MessagePort;
  /** False once the frame was moved, taken out or loaded anew: its script is gone then. */
  isAlive: () => boolean;
};

/** The reader follows a link in it as in any page. */
const ALLOWED = 'allow-popups allow-popups-to-escape-sandbox';

/** An empty document takes none of it, in milliseconds. */
const LOAD_MS = 2_000;

/**
 * Adds a hidden frame. `fill` puts the script into it and gives the secret by which that script knows
 * who calls; it is put into the first document alone, the only one that can be nobody else's.
 * Rejects when it is refused or the frame is gone before that.
 */
export async function sealFrame(
  mount: HTMLElement,
  fill: (frame: HTMLIFrameElement) => Promise<string>,
): Promise<SealedFrame> {
  // oxlint-disable-next-line react/iframe-missing-sandbox -- set in the next line
  const element = mount.ownerDocument.createElement('iframe');
  element.setAttribute('sandbox', ALLOWED);
  element.title = 'Gazetteer';
  let loads = 0;
  const loaded = new Promise<void>((resolve, reject) => {
    element.addEventListener('load', () => {
      loads++;
      resolve();
    });
    // A page can stop what loads in it.
    setTimeout(() => reject(new Error('the card’s frame does not load')), LOAD_MS);
  });
  mount.append(element);
  try {
    await loaded;
    const { contentWindow } = element;
    const isAlive = () =>
      loads === 1 &&
      element.isConnected &&
      element.parentNode === mount &&
      element.contentWindow === contentWindow;
    const secret = await fill(element);
    if (!contentWindow || !isAlive()) throw new Error('the card’s frame is gone');
    const { port1: line, port2 } = new MessageChannel();
    contentWindow.postMessage(secret, '*', [port2]);
    return { element, line, isAlive };
  } catch (error) {
    element.remove();
    throw error;
  }
}
