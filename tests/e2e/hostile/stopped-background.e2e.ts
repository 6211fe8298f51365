import { expect, test } from 'vitest';
import { hover, moveAway, pressInCard, waitForCard } from '../driver/card.ts';
import { settledMarks } from '../driver/marks.ts';
import { openOptions, waitForText } from '../driver/options.ts';
import { ARTICLE, getMark, openPath, pause, setStage } from '../stage.ts';

// Browsers stop a background whenever they like: no page and no press may be lost by it.

const stage = setStage();

const PATH = `/semantic/${ARTICLE}`;

/** Moments after a page was asked for, in milliseconds, at which the background is stopped. */
const MOMENTS = [[0], [20, 60], [50], [100, 150], [150], [200, 260, 320], [300], [450]];

test.each(MOMENTS)('a page is marked whose background is stopped %i ms into it', async (...at) => {
  const { driver, page, site } = stage;
  await page.goto('about:blank');
  const loading = page.goto(site.origin + PATH);
  const began = Date.now();
  for (const moment of at) {
    await pause(Math.max(0, began + moment - Date.now()));
    await driver.stopBackground();
  }
  await loading;
  const marks = await settledMarks(page, 10);
  expect(marks.length).toBeGreaterThanOrEqual(10);
});

test('a card opens whose background is stopped while the pointer comes to its name', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, PATH, 10);
  for (const wait of [0, 60, 120, 200]) {
    await driver.stopBackground();
    const hovering = hover(page, getMark(marks, 'John Kirby'));
    await pause(wait);
    await driver.stopBackground();
    await hovering;
    expect((await waitForCard(driver, page))?.text).toContain('Kirby');
    await page.keyboard.press('Escape');
    await moveAway(page);
  }
});

test('“Not this one” is kept though the background is stopped as it is pressed', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, PATH, 10);
  await hover(page, getMark(marks, 'John Kirby'));
  expect((await waitForCard(driver, page))?.text).toContain('Not this one');
  await driver.stopBackground();
  await pressInCard(driver, page, 'Not this one');
  const options = await openOptions(driver, '#rules');
  await waitForText(options, '“john kirby”');
  await options.close();
});
