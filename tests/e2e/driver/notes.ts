import type { ElementHandle, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** A window in which notes on John Kirby are written, once its field is there. */
export async function openNotes(driver: Driver): Promise<Page> {
  const popup = await driver.browser.newPage({ type: 'window' });
  await driver.visitExtension(popup, '/popup.html?entity=john-kirby');
  await popup.waitForSelector('textarea', { timeout: 15_000 });
  return popup;
}

/** The field that holds just this text. */
export async function findField(
  popup: Page,
  text: string,
): Promise<ElementHandle<HTMLTextAreaElement>> {
  // What is behind another window is not drawn, and waits for ever.
  await popup.bringToFront();
  const found = await popup
    .waitForFunction(
      (whole) => [...document.querySelectorAll('textarea')].find(({ value }) => value === whole),
      { timeout: 15_000 },
      text,
    )
    .catch(async () => {
      throw new Error(`no field holds “${text}”, but: ${JSON.stringify(await listTexts(popup))}`);
    });
  return found as ElementHandle<HTMLTextAreaElement>;
}

/** What the fields of a window hold, from the top. */
export const listTexts = (popup: Page): Promise<string[]> =>
  popup.$$eval('textarea', (all) => all.map(({ value }) => value));

/** Puts the caret behind a text's end, as a click there does. */
export const goToEnd = (field: ElementHandle<HTMLTextAreaElement>): Promise<void> =>
  field.evaluate((one) => {
    one.focus();
    one.setSelectionRange(one.value.length, one.value.length);
  });

/** Waits until the window says that all that was typed in it is saved. */
export async function waitForSaved(popup: Page): Promise<void> {
  await popup.bringToFront();
  await popup.waitForFunction(
    () => {
      const lines = [...document.querySelectorAll('.note-foot > span')];
      const texts = lines.map(({ textContent }) => textContent);
      return texts.includes('Saved in this browser') && !texts.includes('Saving…');
    },
    { timeout: 15_000 },
  );
}
