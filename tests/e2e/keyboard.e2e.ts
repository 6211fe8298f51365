import { beforeEach, expect, test } from 'vitest';
import { findCard, waitForCard, waitForNoCard } from './driver/card.ts';
import { waitForOther } from './driver/current.ts';
import { ARTICLE, openPath, setStage } from './stage.ts';

const stage = setStage();
const PATH = `/semantic/${ARTICLE}`;

beforeEach(async () => {
  await openPath(stage, PATH, 5);
});

const step = (direction: 'next' | 'previous') =>
  stage.messenger.ask(stage.site.origin + PATH, 'tab.step', { direction });

/** The element with focus inside the card; '' when focus is elsewhere. */
const focusedInCard = () =>
  stage.driver.callInHost(
    stage.page,
    (root) => {
      const { activeElement } = root;
      const isInCard = activeElement?.closest('[role=dialog]');
      return isInCard ? (activeElement?.textContent ?? '').trim().slice(0, 40) : '';
    },
    null,
  );

test('the next name opens with focus, and the one before it again', async () => {
  const { driver, page } = stage;
  const places: number[] = [];
  const seen: (string | undefined)[] = [];
  const go = async (direction: 'next' | 'previous') => {
    const before = places.at(-1);
    expect(await step(direction)).toEqual({ done: true });
    places.push((await waitForOther(page, before)) ?? -1);
    seen.push((await findCard(driver, page))?.entityId);
    // Focus follows once the card has found its place.
    await expect.poll(focusedInCard).not.toBe('');
  };
  for (const direction of ['next', 'next', 'next', 'previous'] as const) await go(direction);
  expect(places.slice(0, 3)).toEqual(places.slice(0, 3).toSorted((a, b) => a - b));
  expect(places[3]).toBe(places[1]);
  expect(seen[3]).toBe(seen[1]);
  expect(new Set(seen).size).toBeGreaterThan(1);
});

test('Tab goes round inside the card', async () => {
  const { driver, page } = stage;
  await step('next');
  await waitForCard(driver, page);
  const stops = new Set<string>();
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const stop = await focusedInCard();
    expect(stop).not.toBe('');
    stops.add(stop ?? '');
  }
  expect(stops.size).toBeGreaterThan(2);
  expect(await findCard(driver, page)).toBeDefined();
});

test('Escape closes the card and focus goes back to where it was', async () => {
  const { driver, page } = stage;
  await page.focus('header a');
  await step('next');
  await waitForCard(driver, page);
  expect(await page.evaluate(() => document.activeElement?.matches('div[data-gazetteer]'))).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  expect(await waitForNoCard(driver, page)).toBeUndefined();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The Local Gazette');
});

test('a name below the screen is scrolled to', async () => {
  const { driver, page } = stage;
  expect(await step('previous')).toEqual({ done: true });
  const card = await waitForCard(driver, page);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(card && card.top >= 0 && card.bottom <= 800).toBe(true);
});

test('the browser gave both commands the keys that were asked for', async () => {
  const shortcuts = await stage.messenger.page.evaluate(async () => {
    type Api = { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const commands = await (browser ?? chrome).commands.getAll();
    return commands
      .filter(({ name }) => name.endsWith('-mention'))
      .map(({ name, shortcut }) => `${name} ${shortcut}`)
      .toSorted();
  });
  expect(shortcuts).toEqual(['next-mention Alt+Shift+J', 'previous-mention Alt+Shift+K']);
});
