import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenImports, readImports, readSources } from './walls/imports.ts';
import { findRepeats } from './walls/repeats.ts';
import { IN_PAGES, ROOMS } from './walls/rooms.ts';
import {
  findBreaches,
  findEmptyRooms,
  findReached,
  findRings,
  isForTests,
  roomOf,
} from './walls/walls.ts';

const ROOT = join(import.meta.dirname, '..');
const FILES = readSources(ROOT, ['lib', 'components', 'entrypoints', 'scripts']);
const CODE = FILES.filter(({ path }) => !isForTests(path));

test('every import is one that the table of rooms allows', () => {
  expect(findBreaches(FILES, ROOMS)).toEqual([]);
  expect(findEmptyRooms(FILES, ROOMS)).toEqual([]);
  expect(brokenImports(ROOT, FILES)).toEqual([]);
});

test('what runs in every page brings no database, no schemas and no second framework', () => {
  expect(findReached(FILES, IN_PAGES.rooms, IN_PAGES.packages)).toEqual([]);
});

test('no files import each other in a ring', () => {
  expect(findRings(FILES)).toEqual([]);
});

test.each([
  [
    'lib/page/x.ts',
    "import { GazetteerDb } from '../db/database.ts';",
    /: only lib\/library, lib\/wiring, /,
  ],
  ['lib/page/x.ts', "import type { NoteRow } from '../db/notes.ts';", /lib\/db\/notes.ts: only /],
  ['lib/text/x.ts', "export { send } from '../messages/send.ts';", /lib\/messages\/send.ts: only/],
  ['lib/detect/x.ts', "await import('../pack/parse.ts');", /lib\/pack\/parse.ts: only /],
  ['entrypoints/options/x.ts', "import '../popup/main.tsx';", /no room may/],
  ['entrypoints/reader/x.ts', "import '../../lib/library/preview.ts';", /: only /],
  ['lib/search/x.ts', "import { z } from 'zod';", /package "zod": only lib\/model/],
  ['lib/model/x.ts', "import _ from 'lodash';", /package "lodash": no room may/],
  ['lib/model/x.ts', "import { readFileSync } from 'node:fs';", /only scripts may/],
  ['lib/db/x.ts', "import { anEntity } from '../../tests/builders.ts';", /for tests only/],
  ['lib/attic/x.ts', '', /no room "lib\/attic"/],
  ['lib/model/x.ts', "import '../attic/y.ts';", /no room "lib\/attic"/],
])('%s with %j is told where that belongs', (path, text, sentence) => {
  const [breach] = findBreaches([{ path, text, imports: readImports(path, text) }], ROOMS);
  expect(breach).toMatch(sentence);
});

test('a database that would come into every page by a detour is found', () => {
  const files = [
    ['entrypoints/scout/x.ts', "import '../../lib/page/y.ts';"],
    ['lib/page/y.ts', "import type { T } from '../db/z.ts'; export * from '../library/z.ts';"],
    ['lib/library/z.ts', "import { Dexie } from 'dexie';"],
  ].map(([path = '', text = '']) => ({ path, text, imports: readImports(path, text) }));
  expect(findReached(files, IN_PAGES.rooms, IN_PAGES.packages)).toEqual([
    '"dexie" would run in every page: entrypoints/scout/x.ts → lib/page/y.ts → lib/library/z.ts',
  ]);
});

test('a ring of types is a ring', () => {
  const files = [
    ['lib/db/a.ts', "import type { B } from './b.ts';"],
    ['lib/db/b.ts', "import { A } from './a.ts';"],
  ].map(([path = '', text = '']) => ({ path, text, imports: readImports(path, text) }));
  expect(findRings(files)).toHaveLength(1);
});

/** The code without comments and strings, so that words in them are free. */
const bare = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

const WORLD =
  /\b(document|window|browser|chrome|localStorage|indexedDB|fetch|navigator|Date\.now|new Date\(\)|Math\.random|performance)\b/;

test('the core takes values and returns values: no page, no browser, no clock, no chance', () => {
  const guilty = CODE.filter(({ path }) => ROOMS[roomOf(path)]?.isPure).flatMap(
    ({ path, text }) => {
      const world = WORLD.exec(bare(text));
      return world ? [`${path} uses ${world[0]}: take it as an argument`] : [];
    },
  );
  expect(guilty).toEqual([]);
});

test('no file outgrows one idea', () => {
  const long = FILES.filter(({ text }) => text.split('\n').length > 300);
  expect(long.map(({ path }) => `${path} has over 300 lines: split it by idea`)).toEqual([]);
});

test('no two places say the same ten lines', () => {
  expect(findRepeats(CODE)).toEqual([]);
  const lines = Array.from({ length: 12 }, (_, n) => `const line${n} = ${n};`).join('\n');
  const twice = [
    { path: 'a.ts', text: `first();\n${lines}` },
    { path: 'b.ts', text: `${lines.replaceAll('\n', '\n\n')}\nlast();` },
  ];
  expect(findRepeats(twice)).toEqual(['b.ts:1 says again what a.ts:2 says']);
});

test('nothing of ours writes markup as text into a page', () => {
  const guilty = CODE.filter(
    ({ path, text }) =>
      path !== 'scripts/plain-code.ts' &&
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/.test(bare(text)),
  );
  expect(guilty.map(({ path }) => `${path}: render with Preact, or set textContent`)).toEqual([]);
});
