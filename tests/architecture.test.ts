import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

// Who may import whom is held by lint (.oxlintrc.json). Here is what lint cannot say.

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['lib', 'components', 'entrypoints', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(ts|tsx|mjs)$/.test(file.name))
    .map((file) => relative(ROOT, join(file.parentPath, file.name))),
);
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
/** The code without comments and strings, so that words in them are free. */
const code = (file: string) =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

const CORE = /^lib\/(model|text|detect|search|pack)\//;
const WORLD =
  /\b(document|window|browser|chrome|localStorage|indexedDB|fetch|navigator|Date\.now|new Date\(\)|Math\.random|performance)\b/;

test('the core takes values and returns values: no page, no browser, no clock, no chance', () => {
  const guilty = SOURCES.filter((file) => CORE.test(file) && !isTest(file)).flatMap((file) => {
    const world = WORLD.exec(code(file));
    return world ? [`${file} uses ${world[0]}: take it as an argument`] : [];
  });
  expect(guilty).toEqual([]);
});

test('the browser has one door, lib/platform', () => {
  const guilty = SOURCES.filter(
    (file) =>
      !file.startsWith('lib/platform/') && /from 'wxt\/browser'/.test(read(file)) && !isTest(file),
  );
  expect(guilty.map((file) => `${file}: ask lib/platform for what you need`)).toEqual([]);
});

test('no file outgrows one idea', () => {
  const long = SOURCES.filter((file) => read(file).split('\n').length > 400);
  expect(long.map((file) => `${file} has over 400 lines: split it by idea`)).toEqual([]);
});

test('nothing of ours writes markup as text into a page', () => {
  const guilty = SOURCES.filter((file) =>
    /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/.test(code(file)),
  );
  expect(guilty.map((file) => `${file}: render with Preact, or set textContent`)).toEqual([]);
});
