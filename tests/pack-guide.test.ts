import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPack } from '../lib/pack/file/pack-reader.ts';
import { formatProblem } from '../lib/pack/problem.ts';

const guide = readFileSync(join(import.meta.dirname, '..', 'assets', 'pack-guide.md'), 'utf8');
const example = /```jsonl\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';

test('the pack in the guide is one that can be imported as it stands', () => {
  const read = readPack('guide.jsonl', new TextEncoder().encode(example));
  expect(read.ok ? [] : read.error.map(formatProblem)).toEqual([]);
  expect(example.trim().split('\n')).toHaveLength(3);
});

test('the guide names every field of the header', () => {
  const fields = Object.keys(JSON.parse(example.split('\n')[0] ?? '') as object);
  expect([...fields, 'key', 'signature'].filter((name) => !guide.includes(`\`${name}\``))).toEqual(
    [],
  );
});
