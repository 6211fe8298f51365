import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import type { Library } from '../site/load.ts';
import { loadLibrary, OWN_ARTICLES } from '../site/load.ts';
import type { Extras, Site } from '../site/server.ts';
import { startSite } from '../site/server.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import type { Mark } from './driver/marks.ts';
import { settledMarks } from './driver/marks.ts';
import type { Messenger } from './driver/messenger.ts';
import { openMessenger } from './driver/messenger.ts';

/** Which browser this run is about; each runs in a project of its own. */
export const KIND: Driver['kind'] =
  process.env['GAZETTEER_KIND'] === 'firefox' ? 'firefox' : 'chromium';

const BUILDS = process.env['GAZETTEER_BUILDS'] ?? join(import.meta.dirname, '..', '..', '.output');
export const EXTENSION = join(BUILDS, KIND === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

/** What a story plays on: the site, a browser with the extension in it, and one page. */
export type Stage = { site: Site; driver: Driver; page: Page; messenger: Messenger };

export type StageOptions = { library?: Library; extras?: Extras; bare?: boolean };

/** Sets the stage before the stories of a file and clears it after them. */
export function setStage({ library, extras, bare = false }: StageOptions = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    const found = findBrowser(KIND);
    if (!found) throw new Error(`there is no ${KIND} here: npm test installs one`);
    stage.site = await startSite(library ?? loadLibrary([OWN_ARTICLES]), extras);
    stage.driver = await launch(KIND, {
      executablePath: found.path,
      headless: true,
      ...(bare ? {} : { extension: EXTENSION }),
    });
    if (!bare) stage.messenger = await openMessenger(stage.driver);
    stage.page = await stage.driver.browser.newPage();
  });
  afterAll(async () => {
    await stage.driver?.close();
    await stage.site?.close();
  });
  return stage;
}

/** The article that stories use where any will do. */
export const ARTICLE = 'june-strikes-on-the-border';

/** Opens a path of the site and waits until its names are painted. */
export async function openPath({ page, site }: Stage, path: string, atLeast = 1): Promise<Mark[]> {
  await page.bringToFront();
  await page.goto(site.origin + path);
  return settledMarks(page, atLeast);
}

/** The first mark with this text; throws with what is there instead. */
export function getMark(marks: readonly Mark[], text: string): Mark {
  const mark = marks.find((candidate) => candidate.text === text);
  if (mark) return mark;
  throw new Error(`“${text}” is not marked, but: ${marks.map((m) => m.text).join(', ')}`);
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
