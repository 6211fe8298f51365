import { afterEach, expect, test } from 'vitest';
import { bringToView, hover, moveAway, waitForCard } from './driver/card.ts';
import { checkCard, checkPage } from './driver/axe.ts';
import { openPopup } from './driver/popup.ts';
import { ARTICLE, getMark, openPath, pause, setStage } from './stage.ts';

const stage = setStage();
const NAMES = [
  'John Kirby',
  "Kata'ib Hezbollah",
  'Ain al-Assad',
  'AFP',
  'Joint Comprehensive Plan of Action',
];

afterEach(() => stage.driver.setMedia(stage.page, {}));

test.each(['light', 'dark'] as const)(
  'cards of every type are without fault, %s',
  async (colors) => {
    const { driver, page } = stage;
    const marks = await openPath(stage, `/semantic/${ARTICLE}`, 10);
    await driver.setMedia(page, { colors });
    for (const name of NAMES) {
      await hover(page, await bringToView(page, getMark(marks, name), 800));
      expect(await waitForCard(driver, page), name).toBeDefined();
      // The card fades in; half-faded text has half its contrast.
      await pause(250);
      expect(await checkCard(driver, page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await moveAway(page);
      await page.evaluate(() => scrollTo(0, 0));
    }
  },
);

test.each(['light', 'dark'] as const)('the popup is without fault, %s', async (colors) => {
  await openPath(stage, `/semantic/${ARTICLE}`, 10);
  const popup = await openPopup(stage.driver);
  await stage.driver.setMedia(popup, { colors });
  await popup.waitForSelector('.name-row');
  expect(await checkPage(popup), 'as it opens').toEqual([]);
  await popup.type('[role=combobox]', 'kata');
  await popup.waitForSelector('[role=option]');
  expect(await checkPage(popup), 'with results').toEqual([]);
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('article.entity');
  expect(await checkPage(popup), 'with an entity').toEqual([]);
  await popup.type('textarea', 'Named in the June strikes.');
  await popup.waitForFunction(() => document.body.innerText.includes('Saved in this browser'));
  expect(await checkPage(popup), 'with a note').toEqual([]);
  await popup.click('.back');
  await popup.waitForSelector('[role=combobox]');
  await popup.keyboard.press('Escape');
  // What comes late moves the link, and the site's switch under the pointer.
  await popup.waitForSelector('.name-row');
  await popup.waitForSelector('.all-notes');
  await popup.click('.all-notes');
  await popup.waitForSelector('.note-subject');
  expect(await checkPage(popup), 'with all notes').toEqual([]);
  await popup.click('.note-item:last-of-type .note-foot button');
  await popup.waitForSelector('.undo');
  expect(await checkPage(popup), 'with a note deleted').toEqual([]);
  const status = await popup.$eval('.undo [role=status]', (line) => line.textContent);
  expect(status).toBe('Note deleted.');
  await popup.close();
});
