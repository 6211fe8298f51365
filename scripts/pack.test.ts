import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPack } from '../lib/pack/build-pack.ts';
import { lintEntities } from '../lib/pack/lint/lint.ts';
import { aFile } from '../lib/pack/fixtures.ts';
import { readPack } from '../lib/pack/file/pack-reader.ts';
import { formatProblem } from '../lib/pack/problem.ts';
import { packAsset } from './pack-asset.ts';
import { readKnowledge } from './read-knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command as `npm run pack -- …` does. */
const run = (...files: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const script = join(import.meta.dirname, 'pack.ts');
    execFile('node', [script, ...files], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('npm run pack -- FILE...', () => {
  it('tells one problem a line, does the other files still, and ends with 1', async () => {
    const good = write('good.json', aFile().text);
    const bad = write('bad.json', aFile({ label: '', notes: 1 }).text);
    const { code, out, err } = await run(join(folder, 'absent.json'), bad, good);
    expect(code).toBe(1);
    expect(out).toBe('River Guard: a sound group\n');
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('absent.json: this file cannot be read'),
      `${bad}: label is empty: write its text, or remove the entry`,
      `${bad}: notes is the number 1, not a text in double quotes: write a text in double quotes`,
    ]);
  });

  it('ends with 0 when all is well', async () => {
    expect((await run(write('good.json', aFile().text))).code).toBe(0);
  });
});

describe('the knowledge base', () => {
  const { header, entities } = readKnowledge();
  const pack = buildPack(header, entities);

  it('has no problem', () => {
    expect(pack.ok ? [] : pack.error.map(formatProblem)).toEqual([]);
  });

  it('leaves the linter nothing to find', () => {
    expect(lintEntities(pack.ok ? pack.value.entities : [])).toEqual([]);
  });

  it('goes into the build as one file', async () => {
    const files: { relativeDest: string; contents: string }[] = [];
    await packAsset['build:publicAssets']?.({} as never, files as never);
    expect(files.map(({ relativeDest }) => relativeDest)).toEqual(['pack.jsonl']);
    const read = readPack('pack.jsonl', new TextEncoder().encode(files[0]?.contents));
    expect(read.ok && read.value.entities).toEqual(pack.ok && pack.value.entities);
    const { code, out } = await run(write('pack.jsonl', files[0]?.contents ?? ''));
    expect(code).toBe(0);
    expect(out).toContain(' entities (');
  });
});
