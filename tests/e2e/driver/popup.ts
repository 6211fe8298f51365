import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/**
 * Opens the popup in a window of its own, as it is for writing notes: neither browser lets a driver
 * press the toolbar's button and look into what opens. It speaks of the page tab looked at last.
 */
export async function openPopup(driver: Driver, query = ''): Promise<Page> {
  const popup = await driver.browser.newPage({ type: 'window' });
  await popup.setViewport({ width: 400, height: 600 });
  await driver.visitExtension(popup, `/popup.html${query}`);
  await popup.waitForSelector('[role=combobox]');
  return popup;
}
