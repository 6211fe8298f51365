import { expect, test } from 'vitest';
import { compile } from '../../lib/detect/compile.ts';
import { detect } from '../../lib/detect/detect.ts';
import { Lineup } from '../../lib/detect/lineup.ts';
import { fold } from '../../lib/text/fold.ts';
import { readParagraphs } from '../../lib/text/paragraphs.ts';
import { readPack } from './pack.ts';
import { articleText } from './texts.ts';

const UNITS = 1_000_000;

test('scan 1 MB of articles', async ({ bench }) => {
  const text = articleText(UNITS);
  const blocks = readParagraphs(text);
  const entities = readPack();
  const lineup = new Lineup([compile(entities)]);
  const aliases = entities.flatMap((entity) =>
    Object.values(entity.names).flatMap((names) => names.strong ?? []),
  );
  const names = [...new Set(aliases.map(fold))].sort((a, b) => b.length - a.length);
  const alternation = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const normalise = (s: string) =>
    s
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase();

  let sink = 0;
  const results = await bench.compare(
    bench('a bare charCodeAt loop', () => {
      for (let at = 0; at < text.length; at++) sink += text.charCodeAt(at);
    }),
    bench('Gazetteer: detect()', () => {
      sink += detect(blocks, lineup, { seen: [] }, []).mentions.length;
    }),
    bench('one RegExp of all strong aliases, text normalised', () => {
      sink += normalise(text).match(alternation)?.length ?? 0;
    }),
    bench(
      'one RegExp of all strong aliases, text normalised before',
      ((folded) => () => {
        sink += folded.match(alternation)?.length ?? 0;
      })(normalise(text)),
    ),
    { time: 1500 },
  );
  expect(sink).toBeGreaterThan(0);
  const speed = (name: string) => UNITS / 1e6 / (results.get(name as never).latency.p50 / 1000);
  const loop = speed('a bare charCodeAt loop');
  const own = speed('Gazetteer: detect()');
  console.info(
    `${names.length} distinct strong aliases; detect() ${own.toFixed(1)} MB/s, 1/${(loop / own).toFixed(1)} of the loop`,
  );
});
