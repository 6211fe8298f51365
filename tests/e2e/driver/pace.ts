import type { Page } from 'puppeteer-core';
import { findCard } from './card.ts';
import type { Driver } from './driver.ts';

type Point = { x: number; y: number };

/** Milliseconds between two movements of a hand: a mouse tells sixty to a hundred a second. */
const BEAT = 12;

/** Moves the pointer in a straight line at so many CSS pixels a second. */
export async function moveAt(page: Page, from: Point, to: Point, speed: number): Promise<void> {
  const duration = (Math.hypot(to.x - from.x, to.y - from.y) / speed) * 1000;
  const start = performance.now();
  for (;;) {
    // A late step goes further, so that the pace is kept when the machine is busy.
    const share = Math.min(1, (performance.now() - start) / duration);
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    if (share === 1) return;
    await new Promise((resolve) => setTimeout(resolve, BEAT));
  }
}

/** The names of all cards that are seen while `work` runs and within a moment after it. */
export async function watchCards(
  driver: Driver,
  page: Page,
  work: () => Promise<void>,
): Promise<string[]> {
  const seen = new Set<string>();
  const over = new AbortController();
  const watch = async () => {
    while (!over.signal.aborted) {
      const card = await findCard(driver, page);
      if (card) seen.add(card.name);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const watching = watch();
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve, 600));
  } finally {
    over.abort();
    await watching;
  }
  return [...seen];
}
