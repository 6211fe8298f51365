import { test } from 'vitest';
import { openInChromium } from './in-chromium.ts';
import type { RecordsBench } from './records-entry.ts';

type Global = { bench: RecordsBench };

test('50,000 highlights and 10,000 notes, in Chromium', async () => {
  const { browser, address, close } = await openInChromium('records-entry.ts');
  try {
    const tab = await browser.newPage();
    await tab.goto(address);
    const results = await tab.evaluate(() => (globalThis as unknown as Global).bench.run());
    for (const [name, { median, longest }] of Object.entries(results))
      console.info(`${name}: median ${median.toFixed(2)} ms, longest ${longest.toFixed(1)} ms`);
  } finally {
    await close();
  }
});
