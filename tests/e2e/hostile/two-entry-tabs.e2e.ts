import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { fill, goTo, openOptions, press, waitForText } from '../driver/options.ts';
import { setStage } from '../stage.ts';

const stage = setStage();

afterEach(async () => {
  const { driver, page, messenger } = stage;
  for (const other of await driver.browser.pages())
    if (other !== page && other !== messenger.page) await other.close({ runBeforeUnload: false });
});

const open = (hash: string) => openOptions(stage.driver, hash);
const openNew = async (name: string, summary: string): Promise<Page> => {
  const form = await open(`#new=${encodeURIComponent(name)}`);
  await waitForText(form, 'New entry');
  await fill(form, 'Summary', summary);
  return form;
};
/** Saves an entry of this name, and gives its place. */
async function write(name: string, summary: string): Promise<string> {
  const form = await openNew(name, summary);
  await press(form, 'Save');
  await waitForText(form, 'Written by you');
  const hash = await form.evaluate(() => location.hash);
  await form.close();
  return hash.replace('#entity', '#edit');
}
/** Two tabs in which one entry is being changed. */
async function openTwice(place: string): Promise<[Page, Page]> {
  const tabs: [Page, Page] = [await open(place), await open(place)];
  for (const tab of tabs) {
    await tab.bringToFront();
    await waitForText(tab, 'entry');
    await tab.waitForSelector('textarea');
  }
  return tabs;
}
async function save(tab: Page): Promise<void> {
  await tab.bringToFront();
  await press(tab, 'Save');
}
async function saveWell(tab: Page): Promise<void> {
  await save(tab);
  await waitForText(tab, 'by you');
}
const readSummary = (tab: Page) => tab.$eval('textarea', ({ value }) => value);

test('of two new entries saved at one moment from two tabs none is lost, twice of twice', async () => {
  const [one, two] = [await open('#own'), await open('#own')];
  for (let round = 0; round < 2; round++) {
    // Of one name as well: each has an id of its own.
    const names =
      round % 2 ? [`Twin ${round}`, `Twin ${round}`] : [`Left ${round}`, `Right ${round}`];
    for (const [at, tab] of [one, two].entries()) {
      await tab.bringToFront();
      await goTo(tab, `#new=${encodeURIComponent(names[at]!)}`);
      await waitForText(tab, 'New entry');
      await fill(tab, 'Summary', `Number ${at} of round ${round}.`);
    }
    await Promise.all([press(one, 'Save'), press(two, 'Save')]);
    for (const tab of [one, two]) {
      await tab.bringToFront();
      await waitForText(tab, 'Written by you');
    }
    await goTo(one, '#own');
    await one.bringToFront();
    const count = (2 * (round + 1)).toString();
    await one.waitForFunction(
      (wanted) => document.querySelectorAll('.own-name').length === Number(wanted),
      { timeout: 8000 },
      count,
    );
  }
});

test('what two tabs change in different parts of one entry is all there', async () => {
  const place = await write('Alder Brigade', 'As it was.');
  const [one, two] = await openTwice(place);
  await fill(one, 'Summary', 'Mended in one tab.');
  await fill(two, 'Summary known to hold until', '2025');
  await saveWell(one);
  await two.bringToFront();
  await waitForText(two, 'Changed in another tab meanwhile');
  await saveWell(two);
  await waitForText(two, 'Mended in one tab.');
  await waitForText(two, 'As of 2025.');
});

test('a part that two tabs changed is overwritten by neither: the reader chooses', async () => {
  const place = await write('Birch Brigade', 'As it was.');
  const [one, two] = await openTwice(place);
  await fill(one, 'Summary', 'In the words of the first.');
  await fill(two, 'Summary', 'In the words of the second.');
  await saveWell(one);
  await save(two);
  await waitForText(two, 'another tab changed 1 thing that you changed too');
  await waitForText(two, 'In the words of the first.');
  expect(await readSummary(two)).toBe('In the words of the second.');
  await waitForText(one, 'In the words of the first.');

  await press(two, 'Keep mine: Summary');
  await press(two, 'Save what you chose');
  await waitForText(two, 'by you');
  await waitForText(two, 'In the words of the second.');
});

test('a choice for the other tab’s words does not take what is typed after it', async () => {
  const place = await write('Cedar Brigade', 'As it was.');
  const [one, two] = await openTwice(place);
  await fill(one, 'Summary', 'In the words of the first.');
  await fill(two, 'Summary', 'In the words of the second.');
  await saveWell(one);
  await save(two);
  await press(two, 'Take theirs: Summary');
  await fill(two, 'Summary', 'Typed after the choice.');
  await save(two);
  await waitForText(two, 'another tab changed 1 thing');
  expect(await readSummary(two)).toBe('Typed after the choice.');
  await press(two, 'Take theirs: Summary');
  await press(two, 'Save what you chose');
  await waitForText(two, 'by you');
  await waitForText(two, 'In the words of the first.');
});

test('an entry deleted in one tab while the other writes is not lost there', async () => {
  const place = await write('Dogwood Brigade', 'As it was.');
  const form = await open(place);
  await form.waitForSelector('textarea');
  await fill(form, 'Summary', 'Typed while it was deleted.');
  const list = await open('#own');
  await press(list, 'Delete Dogwood Brigade');
  await waitForText(list, '“Dogwood Brigade” is deleted.');
  await form.bringToFront();
  await waitForText(form, 'Deleted in another tab meanwhile');
  await press(form, 'Save');
  await waitForText(form, 'Not saved: it was deleted in another tab');
  expect(await readSummary(form)).toBe('Typed while it was deleted.');
  await press(form, 'Keep it as a new entry');
  await waitForText(form, 'Written by you');
  await waitForText(form, 'Typed while it was deleted.');
});

test('two tabs that correct one entry of a pack make one correction of both', async () => {
  const [one, two] = await openTwice('#edit=hezbollah');
  await fill(one, 'Summary', 'A party, as the first tab has it.');
  await fill(two, 'Name', 'Hezbollah, as the second has it');
  await Promise.all([press(one, 'Save'), press(two, 'Save')]);
  const seen = await open('#entity=hezbollah');
  await waitForText(seen, 'A party, as the first tab has it.');
  await waitForText(seen, 'Hezbollah, as the second has it');
});
