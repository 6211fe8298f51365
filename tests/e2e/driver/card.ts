import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import type { Mark } from './marks.ts';

/** The open card as the reader sees it. */
export type CardView = {
  entityId: string;
  /** Its heading: the entity's label. */
  name: string;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
};

/** The card that is open now; `undefined` when none is. */
export const findCard = (driver: Driver, page: Page): Promise<CardView | undefined> =>
  driver
    .callInHost(
      page,
      (root, _, at) => {
        const card = root.querySelector<HTMLElement>('[role="dialog"]');
        if (!card?.checkVisibility({ visibilityProperty: true })) return null;
        const box = card.getBoundingClientRect();
        if (box.width === 0) return null;
        const name = root.querySelector('h1, h2, [role="heading"]')?.textContent?.trim() ?? '';
        return {
          entityId: card.dataset['entityId'] ?? '',
          name,
          text: card.innerText,
          left: at.x + box.left,
          top: at.y + box.top,
          right: at.x + box.right,
          bottom: at.y + box.bottom,
        };
      },
      null,
    )
    .then((card) => card ?? undefined);

/** Waits for a card, at most `timeout` ms. */
export async function waitForCard(
  driver: Driver,
  page: Page,
  timeout = 2500,
): Promise<CardView | undefined> {
  return until(
    () => findCard(driver, page),
    (card) => card !== undefined,
    timeout,
  );
}

/** Waits until no card is open; gives the one that stayed. */
export async function waitForNoCard(
  driver: Driver,
  page: Page,
  timeout = 2500,
): Promise<CardView | undefined> {
  return until(
    () => findCard(driver, page),
    (card) => card === undefined,
    timeout,
  );
}

/** Moves the pointer onto a mark as a hand does, and rests there. */
export async function hover(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 30, y + 60);
  await page.mouse.move(x, y, { steps: 6 });
}

/** Moves the pointer away from everything, to the page's left edge. */
export const moveAway = (page: Page): Promise<void> => page.mouse.move(2, 2, { steps: 3 });

/** Scrolls a mark to the middle of the viewport and says where it is then. */
export async function bringToView(page: Page, mark: Mark, height: number): Promise<Mark> {
  const moved = await page.evaluate(
    (by) => {
      const before = scrollY;
      scrollBy({ top: by, behavior: 'instant' });
      return scrollY - before;
    },
    mark.y - height / 2,
  );
  // For a moment after scrolling it is the page that moves under the pointer, and no card opens.
  await new Promise((resolve) => setTimeout(resolve, 250));
  return { ...mark, y: mark.y - moved };
}

async function until<T>(get: () => Promise<T>, isDone: (value: T) => boolean, timeout: number) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await get();
    if (isDone(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses a button of the open card with the mouse, as a reader does. */
export async function pressInCard(driver: Driver, page: Page, words: string): Promise<void> {
  const middle = await driver.callInHost(
    page,
    (root, text, at) => {
      const buttons = [...root.querySelectorAll('button')];
      const button = buttons.find((one) => one.textContent?.trim() === text);
      button?.scrollIntoView({ block: 'nearest' });
      const box = button?.getBoundingClientRect();
      return box ? { x: at.x + box.x + box.width / 2, y: at.y + box.y + box.height / 2 } : null;
    },
    words,
  );
  if (!middle) throw new Error(`the card has no button “${words}”`);
  await page.mouse.move(middle.x, middle.y, { steps: 8 });
  await page.mouse.down();
  await page.mouse.up();
}
