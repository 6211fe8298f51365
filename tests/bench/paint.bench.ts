import { expect, test } from 'vitest';
import { openInChromium } from './in-chromium.ts';
import type { PaintBench } from './paint-entry.ts';

const ROUNDS = 9;
const PARAGRAPHS = 500;
const MARKS = 1000;
const STYLE = '::highlight(gazetteer-base), mark { text-decoration: underline dotted; }';

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const twoFrames = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

test(`paint ${MARKS} mentions in ${PARAGRAPHS} paragraphs, in Chromium`, async () => {
  const { browser, address, close } = await openInChromium('paint-entry.ts', STYLE);
  try {
    const tab = await browser.newPage();
    await tab.goto(address);
    const session = await tab.context().newCDPSession(tab);
    await session.send('Performance.enable');
    /** Seconds the main thread has worked so far. */
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    const rows: Record<string, { call: number[]; work: number[] }> = {};
    await tab.evaluate(
      ([paragraphs, marks]) => {
        (globalThis as unknown as { bench: PaintBench }).bench.setUp(paragraphs!, marks!);
      },
      [PARAGRAPHS, MARKS],
    );
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of ['nothing', 'paint', 'wrap'] as const) {
        await tab.evaluate(twoFrames);
        const before = await worked();
        const call = await tab.evaluate((name) => {
          const { bench } = globalThis as unknown as { bench: PaintBench };
          const begin = performance.now();
          if (name !== 'nothing') bench[name]();
          return performance.now() - begin;
        }, way);
        await tab.evaluate(twoFrames);
        const row = (rows[way] ??= { call: [], work: [] });
        row.call.push(call);
        row.work.push(((await worked()) - before) * 1000);
        await tab.evaluate((name) => {
          const { bench } = globalThis as unknown as { bench: PaintBench };
          if (name === 'paint') bench.unpaint();
          if (name === 'wrap') bench.unwrap();
        }, way);
      }
    }
    for (const [way, { call, work }] of Object.entries(rows))
      console.info(
        `${way}: the call ${median(call).toFixed(1)} ms, main thread until painted ${median(work).toFixed(1)} ms (medians of ${ROUNDS})`,
      );
    expect(median(rows['paint']!.work)).toBeGreaterThan(0);
  } finally {
    await close();
  }
});
