import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcomes } from '../browser/in-page.ts';
import { bundle } from '../bundle.ts';
import { setStage } from './stage.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILES = globSync('lib/**/*.browser.test.ts', { cwd: ROOT });

const PAGE = '<!doctype html><html lang="en"><title>A page</title><body></body></html>';
const stage = setStage({ bare: true, extras: { '/empty': PAGE } });

/** Code that needs a real page, in a page without the extension: ranges, carets, layout, observers. */
test.each(FILES)('%s', async (file) => {
  const { page, site } = stage;
  const script = await bundle(join(ROOT, file));
  await page.bringToFront();
  await page.goto(`${site.origin}/empty`);
  await page.addScriptTag({ content: script });
  const outcomes = await page.evaluate(() =>
    (globalThis as unknown as { runStories: () => Promise<Outcomes> }).runStories(),
  );
  const names = Object.keys(outcomes);
  expect(outcomes).toEqual(Object.fromEntries(names.map((name) => [name, 'passed'])));
  expect(names).not.toEqual([]);
});
