// Second half of `npm start`, run by scripts/start.mjs on Node 24:
// demo.ts --window|--headless KIND BROWSER [FILE_OR_FOLDER...]
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/e2e/driver/launch.ts';
import type { Driver } from '../tests/e2e/driver/driver.ts';
import { loadLibrary, OWN_ARTICLES } from '../tests/site/load.ts';
import { startSite } from '../tests/site/server.ts';
import { tell, tellHeading, Trouble } from './lib/tell.mjs';
import { tourPages } from './lib/tour.ts';

const ROOT = join(import.meta.dirname, '..');
const [mode, kind, executablePath = '', ...paths] = process.argv.slice(2);
const isFirefox = kind === 'firefox';

try {
  process.exitCode = await main();
} catch (error) {
  tell(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const library = loadLibrary(paths.length > 0 ? paths : [OWN_ARTICLES]);
  const site = await startSite(library);
  tell(`\nThe news site is at ${site.origin}/`);
  let driver: Driver | undefined;
  try {
    tellHeading(`Opening ${executablePath}`);
    driver = await launch(isFirefox ? 'firefox' : 'chromium', {
      executablePath,
      extension: join(ROOT, '.output', isFirefox ? 'firefox-mv3' : 'chrome-mv3'),
      headless: mode === '--headless',
      size: { width: 1100, height: 850 },
    }).catch((error: unknown) => {
      throw new Trouble(
        `The browser did not start: ${error instanceof Error ? error.message : String(error)}`,
        'Close its other windows and try again, or name another one with GAZETTEER_BROWSER=/path/to/it.',
      );
    });
    if (mode !== '--headless') return await stayOpen(driver, site.origin);
    const folder = join(ROOT, '.output', 'demo');
    // Of this run alone.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    return await tourPages(driver, site.origin, library, folder);
  } finally {
    await driver?.close().catch(() => undefined);
    await site.close();
  }
}

/** Shows the site until the reader closes the browser or presses Ctrl-C. */
async function stayOpen(driver: Driver, origin: string): Promise<number> {
  const [page = await driver.browser.newPage()] = await driver.browser.pages();
  await page.goto(`${origin}/`);
  tell('Rest the pointer on an underlined name. Ctrl-C here, or closing the browser, ends it.');
  await new Promise<void>((resolve) => {
    driver.browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  return 0;
}
