import { expect, test } from 'vitest';
import { openInChromium } from './in-chromium.ts';
import type { PacksBench } from './packs-entry.ts';
import { syntheticNames } from './synthetic.ts';

const SIZES = (process.env.PACKS_BENCH ?? '1000,10000,100000').split(',').map(Number);
const ROUNDS = 5;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const show = (times: Record<string, number>) =>
  Object.entries(times)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`)
    .join(', ');

type Global = { bench: PacksBench };

test('import, update, index and search packs, in Chromium, beside a row an alias', async () => {
  const { browser, address, close } = await openInChromium('packs-entry.ts');
  try {
    for (const size of SIZES) {
      const tab = await browser.newPage();
      await tab.goto(address);
      const bytes = await tab.evaluate(
        (n) => (globalThis as unknown as Global).bench.make(n, 1),
        size,
      );
      const own = await tab.evaluate(() => (globalThis as unknown as Global).bench.gazetteer());
      console.info(`${size} entities, ${(bytes / 1e6).toFixed(0)} MB: ${show(own)}`);
      const [full, short] = syntheticNames(size - 3);
      const typo = short!.replace(/(.)(.)$/, '$2$1');
      for (const query of [
        full!,
        short!.slice(0, 7),
        full!.slice(0, 2),
        full![0]!,
        typo,
        'office work valley',
      ]) {
        const ms: number[] = [];
        let first = '';
        for (let round = 0; round < ROUNDS; round++) {
          const found = await tab.evaluate(
            (text) => (globalThis as unknown as Global).bench.search(text),
            query,
          );
          ms.push(found.ms);
          first = found.first;
        }
        console.info(`  search "${query}": ${median(ms).toFixed(1)} ms, finds "${first}"`);
        if (size === 100_000) expect(median(ms)).toBeLessThan(50);
      }
      if (!process.env.PACKS_BENCH) {
        const rows = await tab.evaluate(() => (globalThis as unknown as Global).bench.rows());
        console.info(`  a row an alias: ${show(rows)}`);
      }
      await tab.close();
    }
  } finally {
    await close();
  }
});
