import type { Page } from 'puppeteer-core';

/** A painted mention as the page shows it, in the order of the document. */
export type Mark = {
  /** The highlight's name without our prefix: `group`, `base`, … */
  type: string;
  /** As the page has it, soft hyphens included; what a `<br>` parts is joined. */
  text: string;
  /** Middle of its first line in the viewport, in CSS pixels. */
  x: number;
  y: number;
};

/**
 * What is painted under our names. The page can list these too: `CSS.highlights` is shared, which is
 * known and accepted; it tells which names stand in the page, not who they are.
 */
export const listMarks = (page: Page): Promise<Mark[]> =>
  page.evaluate(() => {
    const marks: { type: string; range: Range }[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
      if (!name.startsWith('gazetteer-') || name === 'gazetteer-current') continue;
      for (const painted of highlight) {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        marks.push({ type: name.slice('gazetteer-'.length), range });
      }
    }
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ type, range }) => {
      const box = range.getClientRects()[0] ?? new DOMRect();
      return {
        type,
        text: range.toString(),
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
    });
  });

/** Waits until marks are there and no more come, at most `timeout` ms; gives what there is then. */
export async function settledMarks(page: Page, atLeast = 1, timeout = 8000): Promise<Mark[]> {
  const end = Date.now() + timeout;
  let last = '';
  let same = 0;
  for (;;) {
    const marks = await listMarks(page);
    const now = JSON.stringify(marks);
    same = now === last ? same + 1 : 0;
    last = now;
    if ((marks.length >= atLeast && same >= 3) || Date.now() > end) return marks;
    await new Promise((resolve) => setTimeout(resolve, 70));
  }
}

/** A name without what pages put into it: white space of any kind and soft hyphens. */
export const toBareText = (text: string): string => text.replace(/[\s\u00AD]+/gu, '');
