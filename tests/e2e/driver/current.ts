import type { Page } from 'puppeteer-core';
import { toBareText } from './marks.ts';

/**
 * Where the mention stands whose card is open: how much bare text the page has before it. It is
 * painted in the same turn in which its card is drawn. `undefined` when no card is open.
 */
async function findCurrent(page: Page): Promise<number | undefined> {
  const text = await page.evaluate(() => {
    const highlight = CSS.highlights.get('gazetteer-current');
    const [painted] = highlight ? [...(highlight as unknown as Set<AbstractRange>)] : [];
    if (!painted) return null;
    const range = new Range();
    range.setStart(document.body, 0);
    range.setEnd(painted.startContainer, painted.startOffset);
    return range.toString();
  });
  return text === null ? undefined : toBareText(text).length;
}

/** Waits, at most a second or so, until the card of another mention is open than that at `before`. */
export async function waitForOther(
  page: Page,
  before: number | undefined,
): Promise<number | undefined> {
  for (let look = 0; look < 60; look++) {
    const current = await findCurrent(page);
    if (current !== undefined && current !== before) return current;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return undefined;
}
