import { browser } from 'wxt/browser';

/** Runs `onFresh` when the extension was installed, updated or reloaded. */
export function listenForInstall(onFresh: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') onFresh();
  });
}

/** Runs `onStart` once when the browser starts. */
export function listenForStartup(onStart: () => void): void {
  browser.runtime.onStartup.addListener(onStart);
}
