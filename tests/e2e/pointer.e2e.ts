import { beforeAll, expect, test } from 'vitest';
import { findCard, hover, moveAway, waitForCard, waitForNoCard } from './driver/card.ts';
import { moveAt, watchCards } from './driver/pace.ts';
import type { Mark } from './driver/marks.ts';
import { ARTICLE, getMark, openPath, pause, setStage } from './stage.ts';

const stage = setStage();
let marks: Mark[];

beforeAll(async () => {
  marks = await openPath(stage, `/semantic/${ARTICLE}`, 10);
});

test('a pointer that sweeps across names at 1 px/ms opens no card', async () => {
  const { driver, page } = stage;
  const visible = marks.filter(({ y }) => y > 0 && y < 780);
  expect(visible.length).toBeGreaterThan(5);
  const opened = await watchCards(driver, page, async () => {
    const lines = new Set(visible.map(({ y }) => Math.round(y)));
    for (const y of [...lines].slice(0, 8)) {
      await page.mouse.move(100, y);
      await moveAt(page, { x: 100, y }, { x: 900, y }, 1000);
    }
    await moveAway(page);
  });
  expect(opened).toEqual([]);
});

test('a pointer that rests on a name opens its card within a second', async () => {
  const { driver, page } = stage;
  await hover(page, getMark(marks, 'John Kirby'));
  const started = Date.now();
  const card = await waitForCard(driver, page);
  expect(card).toMatchObject({ entityId: 'john-kirby' });
  expect(Date.now() - started).toBeLessThan(1000);
  await moveAway(page);
  expect(await waitForNoCard(driver, page)).toBeUndefined();
});

test('resting beside a name opens nothing', async () => {
  const { driver, page } = stage;
  const { x, y } = getMark(marks, 'John Kirby');
  const opened = await watchCards(driver, page, async () => {
    await page.mouse.move(x, y - 200);
    await page.mouse.move(x, y + 18, { steps: 4 });
    await pause(700);
  });
  expect(opened).toEqual([]);
  await moveAway(page);
});

test.each([400, 1000, 2500])(
  'the card stays while the pointer walks to it at %i px/s, in eight directions',
  async (speed) => {
    const { driver, page } = stage;
    const mark = getMark(marks, 'John Kirby');
    await moveAway(page);
    await waitForNoCard(driver, page);
    await hover(page, mark);
    const card = await waitForCard(driver, page);
    if (!card) throw new Error('no card opened');
    const centre = { x: (card.left + card.right) / 2, y: (card.top + card.bottom) / 2 };
    const lost: number[] = [];
    for (let i = 0; i < 8; i++) {
      const angle = (i / 8) * 2 * Math.PI;
      const target = {
        x: centre.x + (Math.cos(angle) * (card.right - card.left) * 0.9) / 2,
        y: centre.y + (Math.sin(angle) * (card.bottom - card.top) * 0.9) / 2,
      };
      await moveAt(page, mark, target, speed);
      await pause(50);
      if ((await findCard(driver, page))?.entityId !== card.entityId) {
        lost.push(i);
        await moveAway(page);
        await waitForNoCard(driver, page);
        await hover(page, mark);
        await waitForCard(driver, page);
      }
      await page.mouse.move(mark.x, mark.y, { steps: 4 });
    }
    expect(lost).toEqual([]);
    await moveAway(page);
    await waitForNoCard(driver, page);
  },
);

test('a card under the pointer stays until Escape, however long', async () => {
  const { driver, page } = stage;
  const mark = getMark(marks, 'John Kirby');
  await hover(page, mark);
  const card = await waitForCard(driver, page);
  if (!card) throw new Error('no card opened');
  await page.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2, { steps: 8 });
  await pause(2500);
  expect(await findCard(driver, page)).toMatchObject({ entityId: 'john-kirby' });
  await page.keyboard.press('Escape');
  expect(await waitForNoCard(driver, page)).toBeUndefined();
  await moveAway(page);
});
