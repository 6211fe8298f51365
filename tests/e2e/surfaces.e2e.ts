import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import {
  bringToView,
  findCard,
  hover,
  moveAway,
  waitForCard,
  waitForNoCard,
} from './driver/card.ts';
import { listMarks, settledMarks } from './driver/marks.ts';
import { watchCards } from './driver/pace.ts';
import { ARTICLE, getMark, openPath, pause, setStage } from './stage.ts';

const stage = setStage();

afterEach(async () => {
  const { driver, page } = stage;
  await driver.setMedia(page, {});
  await page.setViewport({ width: 1000, height: 800 });
});

const parentOfHost = (page: Page) =>
  page.evaluate(() => document.querySelector('div[data-gazetteer]')?.parentElement?.localName);

/** Whether what is seen at the card's middle is the card, and nothing above it. */
const isOnTop = (page: Page, card: { left: number; right: number; top: number; bottom: number }) =>
  page.evaluate(
    ({ left, right, top, bottom }) =>
      document
        .elementFromPoint((left + right) / 2, (top + bottom) / 2)
        ?.matches('div[data-gazetteer]') ?? false,
    card,
  );

test('a name in a modal dialog has its card inside the dialog, on top', async () => {
  const { driver, page } = stage;
  const before = await openPath(stage, `/dialog/${ARTICLE}`, 5);
  await page.click('#open');
  await settledMarks(page, before.length + 3);
  const inside = await page.evaluate(() => {
    const dialog = document.querySelector('dialog')!;
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>)
      for (const painted of highlight) {
        if (!name.startsWith('gazetteer-') || !dialog.contains(painted.startContainer)) continue;
        const range = new Range();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const box = range.getClientRects()[0];
        const frame = dialog.getBoundingClientRect();
        if (box && box.top > frame.top && box.bottom < frame.bottom)
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    return null;
  });
  if (!inside) throw new Error('no name in the dialog is marked');
  await hover(page, inside);
  const card = await waitForCard(driver, page);
  if (!card) throw new Error('no card opened');
  expect(await parentOfHost(page)).toBe('dialog');
  expect(await isOnTop(page, card)).toBe(true);
  await page.mouse.move(card.left + 30, card.top + 20, { steps: 6 });
  await page.keyboard.press('Escape');
  expect(await waitForNoCard(driver, page)).toBeUndefined();
  // Escape was for the card; the dialog is still there.
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('a name behind a modal dialog opens nothing', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, `/dialog/${ARTICLE}`, 5);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await pause(200);
  const box = await page.$eval('dialog', (d) => d.getBoundingClientRect().toJSON() as DOMRect);
  const behind = marks.find(({ x, y }) => y > 0 && (x < box.left || x > box.right || y < box.top));
  if (!behind) throw new Error('no mark stands beside the dialog');
  const opened = await watchCards(driver, page, async () => {
    await hover(page, behind);
    await pause(500);
  });
  expect(opened).toEqual([]);
});

test('a card shows on the full screen', async () => {
  const { driver, page } = stage;
  await openPath(stage, `/dialog/${ARTICLE}`, 5);
  await page.click('#full');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await pause(300);
  const marks = await settledMarks(page, 5);
  await hover(page, getMark(marks, 'John Kirby'));
  const card = await waitForCard(driver, page);
  if (!card) throw new Error('no card opened');
  expect(await parentOfHost(page)).toBe('article');
  expect(await isOnTop(page, card)).toBe(true);
  await moveAway(page);
  await page.evaluate(() => document.exitFullscreen());
});

test('text that arrives while scrolling is marked', async () => {
  const { page } = stage;
  await openPath(stage, `/feed/${ARTICLE}`, 3);
  for (let turn = 0; turn < 30; turn++) {
    await page.mouse.wheel({ deltaY: 700 });
    await pause(60);
    if (await page.evaluate(() => document.body.innerText.includes('That was all.'))) break;
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => document.body.innerText.includes('That was all.'));
  const marks = await settledMarks(page, 3);
  expect(marks.map(({ text }) => text)).toContain('Esmail Qaani');
});

test('another article in the same document is read anew, and the first one’s card is gone', async () => {
  const { driver, page, site } = stage;
  const marks = await openPath(stage, `/spa/${ARTICLE}`, 10);
  await hover(page, await bringToView(page, getMark(marks, 'John Kirby'), 800));
  expect(await waitForCard(driver, page)).toBeDefined();
  await page.keyboard.press('Escape');
  await page.click('[data-slug=cameras-at-karaj]');
  await page.waitForFunction(() => document.title.startsWith('Iran lets inspectors'));
  await pause(500);
  const other = await settledMarks(page, 10);
  expect(page.url()).toBe(`${site.origin}/spa/cameras-at-karaj`);
  expect(other.map(({ text }) => text)).toContain('Rafael Grossi');
  expect(await findCard(driver, page)).toBeUndefined();
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith('Biden orders'));
  await pause(500);
  expect((await settledMarks(page, 10)).map(({ text }) => text)).toContain('John Kirby');
});

test('on a right-to-left page the card lies inside the window and reads from left to right', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, `/right-to-left/${ARTICLE}`, 10);
  await hover(page, getMark(marks, 'John Kirby'));
  const card = await waitForCard(driver, page);
  expect(card && card.left >= 0 && card.right <= 1000 && card.top >= 0 && card.bottom <= 800).toBe(
    true,
  );
  const direction = await driver.callInHost(
    page,
    (root) => getComputedStyle(root.querySelector('[role=dialog]')!).direction,
    null,
  );
  expect(direction).toBe('ltr');
});

test('at 400 % zoom, which leaves 320 by 256 pixels, the card fits and scrolls inside', async () => {
  const { driver, page } = stage;
  await page.setViewport({ width: 320, height: 256 });
  const marks = await openPath(stage, `/semantic/${ARTICLE}`);
  await page.evaluate(() => scrollTo(0, 0));
  const [first] = marks;
  if (!first) throw new Error('nothing is marked');
  await hover(page, await bringToView(page, first, 256));
  const card = await waitForCard(driver, page);
  if (!card) throw new Error('no card opened');
  expect(card.left >= 0 && card.right <= 320 && card.top >= 0 && card.bottom <= 256).toBe(true);
  const overflow = await driver.callInHost(
    page,
    (root) => {
      const dialog = root.querySelector('[role=dialog]')!;
      return {
        x: dialog.scrollWidth - dialog.clientWidth,
        scrolls: getComputedStyle(dialog).overflowY,
      };
    },
    null,
  );
  expect(overflow).toEqual({ x: 0, scrolls: 'auto' });
});

/** How names of a type are underlined now. */
const lineOf = (page: Page) =>
  page.evaluate(
    () =>
      getComputedStyle(document.querySelector('article p')!, '::highlight(gazetteer-group)')
        .textDecorationLine,
  );

test('on paper there is neither card nor underline', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, `/semantic/${ARTICLE}`, 10);
  await hover(page, getMark(marks, 'John Kirby'));
  expect(await waitForCard(driver, page)).toBeDefined();
  expect(await lineOf(page)).toBe('underline');
  await driver.setMedia(page, { print: true });
  await pause(200);
  expect(await findCard(driver, page)).toBeUndefined();
  expect(await lineOf(page)).toBe('none');
});

test('with forced colours marks stay underlined and the card keeps its edge', async () => {
  const { driver, page } = stage;
  await driver.setMedia(page, { forcedColors: true });
  const marks = await openPath(stage, `/semantic/${ARTICLE}`, 10);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  expect(await lineOf(page)).toBe('underline');
  await hover(page, getMark(marks, 'John Kirby'));
  expect(await waitForCard(driver, page)).toBeDefined();
  const edge = await driver.callInHost(
    page,
    (root) => {
      const style = getComputedStyle(root.querySelector('[role=dialog]')!);
      return { width: style.borderTopWidth, line: style.borderTopStyle };
    },
    null,
  );
  expect(edge).toEqual({ width: expect.stringMatching(/^[1-9]/), line: 'solid' });
});

test('with reduced motion the card appears without moving', async () => {
  const { driver, page } = stage;
  await driver.setMedia(page, { reducedMotion: true });
  const marks = await openPath(stage, `/semantic/${ARTICLE}`, 10);
  await hover(page, getMark(marks, 'John Kirby'));
  expect(await waitForCard(driver, page)).toBeDefined();
  const moving = await driver.callInHost(
    page,
    (root) => {
      const { animationName, animationDuration } = getComputedStyle(
        root.querySelector('[role=dialog]')!,
      );
      return animationName !== 'none' && parseFloat(animationDuration) > 0.01;
    },
    null,
  );
  expect(moving).toBe(false);
  expect((await listMarks(page)).length).toBeGreaterThan(5);
});

test('while a dialog is open, keys step through the names in it alone', async () => {
  const { driver, page, messenger, site } = stage;
  const path = `/dialog/${ARTICLE}`;
  const before = await openPath(stage, path, 5);
  await page.click('#open');
  await settledMarks(page, before.length + 3);
  for (let turn = 0; turn < 3; turn++) {
    expect(await messenger.ask(site.origin + path, 'tab.step', { direction: 'next' })).toEqual({
      done: true,
    });
    expect(await waitForCard(driver, page)).toBeDefined();
    expect(await parentOfHost(page)).toBe('dialog');
  }
});
