import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

const SAMPLES = join(import.meta.dirname, '..', 'samples');

/** A file of ours to import. */
export const sample = (name: string): string => join(SAMPLES, name);

/** Opens the options page in a tab of its own, at a place such as `#import`. */
export async function openOptions(driver: Driver, hash: string, width = 1000): Promise<Page> {
  const options = await driver.browser.newPage();
  await options.setViewport({ width, height: 800 });
  await driver.visitExtension(options, `/options.html${hash}`);
  await options.waitForSelector('main h1');
  return options;
}

/** Goes to another place of the page that is open. */
export async function goTo(options: Page, hash: string): Promise<void> {
  await options.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Waits until the page's text holds this; fails with what it holds instead. */
export async function waitForText(page: Page, text: string, timeout = 8000): Promise<void> {
  const look = (wanted: string) => document.body.innerText.includes(wanted);
  await page.waitForFunction(look, { timeout }, text).catch(async () => {
    const found = await page.evaluate(() => document.body.innerText);
    throw new Error(`“${text}” is not on the page, but:\n${found}`);
  });
}

/** Presses the button or link that shows this text or bears it as its name. */
export async function press(page: Page, words: string): Promise<void> {
  const found = await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll<HTMLElement>('main button, main a, .undo button')].find(
        (one) =>
          !one.hasAttribute('disabled') &&
          (one.getAttribute('aria-label') === text || one.textContent?.trim() === text),
      ),
    { timeout: 8000 },
    words,
  );
  await (found as ElementHandle<HTMLElement>).evaluate((one) => one.click());
}

/** Gives files to the import, as choosing them does. */
export async function chooseFiles(options: Page, ...paths: string[]): Promise<void> {
  const input = (await options.waitForSelector(
    'input[type=file]',
  )) as ElementHandle<HTMLInputElement> | null;
  if (!input) throw new Error('there is nothing to choose files with');
  await input.uploadFile(...paths);
}

/** Writes into the field with this label, in place of what it holds. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const look = (words: string) =>
    [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === words)
      ?.htmlFor;
  // A section comes a moment after its heading, when what it shows is loaded.
  const found = await page.waitForFunction(look, { timeout: 8000 }, label).catch(() => undefined);
  if (!found) throw new Error(`no field is called “${label}”`);
  const field = await page.$(`[id="${await found.jsonValue()}"]`);
  await field?.evaluate((one) => (one as HTMLInputElement).select());
  await field?.type(text);
}

/** The titles of the packs in their order, those that are off in brackets. */
export const listPackTitles = (options: Page): Promise<string[]> =>
  options.$$eval('li[data-pack]', (rows) =>
    rows.map((row) => {
      const title = row.querySelector('h2')?.textContent ?? '';
      return row.querySelector<HTMLInputElement>('[role=switch]')?.checked ? title : `(${title})`;
    }),
  );
