import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import type { PacksBench } from './packs-entry.ts';
import { syntheticNames } from './synthetic.ts';

const SIZES = (process.env.PACKS_BENCH ?? '1000,10000,100000').split(',').map(Number);
const ROUNDS = 5;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'packs-entry.ts'), formats: ['iife'], name: 'packs' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite gave no bundle');
  return first.output[0].code;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const show = (times: Record<string, number>) =>
  Object.entries(times)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`)
    .join(', ');

type Global = { bench: PacksBench };

test('import, update, index and search packs, in Chromium, beside a row an alias', async () => {
  const script = await bundle();
  const page = `<!doctype html><meta charset="utf-8"><title>bench</title><body><script>${script.replaceAll('</script', '<\\/script')}</script>`;
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(page),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const executablePath = findBrowser('chromium')?.path;
  expect(executablePath, 'no Chromium found: npm test installs one').toBeDefined();
  const browser = await chromium.launch({
    executablePath: executablePath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const size of SIZES) {
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
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
    await browser.close();
    server.close();
  }
});
