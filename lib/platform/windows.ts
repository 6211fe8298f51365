import { browser } from 'wxt/browser';

/** Size of the small window a note is written in, in CSS pixels: the popup's column and a frame. */
const SIZE = { width: 420, height: 640 };

/**
 * Opens the popup's page in a small window, or in a tab where there are no windows (Android). Gives the
 * tab it lies in, where the browser tells it.
 */
export async function openPopupWindow(query: Record<string, string>): Promise<number | undefined> {
  const url = `${browser.runtime.getURL('/popup.html')}?${new URLSearchParams(query)}`;
  // Firefox for Android has no windows API at all, whatever the types say.
  const windows = browser.windows as typeof browser.windows | undefined;
  if (windows?.create === undefined) {
    return (await browser.tabs.create({ url })).id;
  }
  try {
    return (await windows.create({ url, type: 'popup', ...SIZE }))?.tabs?.[0]?.id;
  } catch {
    // A browser that allows no further window (kiosk, policy) may still open a tab.
    return (await browser.tabs.create({ url })).id;
  }
}
