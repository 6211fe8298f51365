import { browser } from 'wxt/browser';

/** Size of the small window a note is written in, in CSS pixels: the popup's column and a frame. */
const SIZE = { width: 420, height: 640 };

/** Opens the popup's page in a small window, or in a tab where there are no windows (Android). */
export async function openPopupWindow(query: Record<string, string>): Promise<void> {
  const url = `${browser.runtime.getURL('/popup.html')}?${new URLSearchParams(query)}`;
  // Firefox for Android has no windows API at all, whatever the types say.
  const windows = browser.windows as typeof browser.windows | undefined;
  if (windows?.create === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  try {
    await windows.create({ url, type: 'popup', ...SIZE });
  } catch {
    // A browser that allows no further window (kiosk, policy) may still open a tab.
    await browser.tabs.create({ url });
  }
}
