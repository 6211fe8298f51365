import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CsvMapping, ImportSource } from '../../components/options/pack-desk-port.ts';
import { GazetteerDb } from '../../lib/db/database.ts';
import { commitEdition } from '../../lib/db/pack-changes.ts';
import { listEntities, listPacks } from '../../lib/db/packs.ts';
import { aPackFile } from '../../lib/library/fixtures.ts';
import { formatProblem } from '../../lib/model/problem.ts';
import { anEntity } from '../../tests/builders.ts';
import { proposeVisibility, stageSource } from './stage-source.ts';

let db: GazetteerDb;
beforeEach(() => {
  db = new GazetteerDb(`source-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const stage = (source: ImportSource) =>
  stageSource(source, {
    db,
    today: '2026-11-22',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
const files = (...all: [name: string, content: BlobPart][]): ImportSource => ({
  kind: 'file',
  files: all.map(([name, content]) => new File([content], name)),
});
const mapping: CsvMapping = {
  title: 'River police',
  hasHeader: true,
  label: 0,
  type: { fixed: 'group' },
  language: { fixed: 'en' },
};
const table = (content: BlobPart): ImportSource => ({
  kind: 'csv',
  file: new File([content], 'police.csv'),
  mapping,
});

/** What was staged: the pack's id and its entities. */
async function staged(source: ImportSource) {
  const outcome = await stage(source);
  if (!outcome.ok) throw new Error(outcome.error.map(formatProblem).join('\n'));
  const { stored, header, skipped } = outcome.value;
  const entities = await listEntities(db, stored.edition);
  expect(header.entities).toBe(entities.length);
  return { id: header.id as string, labels: entities.map(({ label }) => label), skipped };
}

describe('what a file is shows in its content', () => {
  test('a pack', async () => {
    const pack = files(['x.txt', aPackFile([anEntity({ id: 'badr' })]) as BlobPart]);
    expect(await staged(pack)).toEqual({ id: 'test', labels: ['Badr'], skipped: [] });
  });

  test('the SDN list in the encoding of Windows, its tables in any order', async () => {
    const none = '-0- ,'.repeat(7);
    const sdn = `7,"EXAMPLE FRONT",-0- ,"SDGT",${none}-0- \r\n8,"M\u00dcLLER, J\u00f6rg","individual","SDGT",${none}-0- \r\n9,"SHIP","vessel",-0- ,${none}-0- \r\n\u001a`;
    const bytes = Uint8Array.from(sdn, (char) => char.charCodeAt(0));
    const alt = '7,1,"fka","OTHER FRONT",-0- \r\n';
    const all = await staged(files(['b.csv', alt], ['a.csv', bytes]));
    expect(all).toEqual({
      id: 'ofac-sdn',
      labels: ['Example Front', 'Jörg Müller'],
      skipped: [{ why: 'ships and aircraft', count: 1 }],
    });
  });

  const item = (id: string, value: string) =>
    JSON.stringify({ type: 'item', id, labels: { en: { language: 'en', value } } });
  test('Wikidata’s answers and dumps', async () => {
    const answer = `{"entities": {"Q2": ${item('Q2', 'Two')}, "Q1": ${item('Q1', 'One')}}}`;
    expect((await staged(files(['a.json', answer]))).labels).toEqual(['One', 'Two']);
    const dump = `[\n${item('Q1', 'One')},\n${item('Q2', 'Two')}\n]\n`;
    const found = await staged(files(['my dump.json', dump]));
    expect(found).toMatchObject({ id: 'wikidata-my-dump', labels: ['One', 'Two'] });
  });

  test('a table whose columns were named', async () => {
    const found = await staged(table('name;x\nRiver Guard;1\n"Harbour\nPolice";2\n'));
    expect(found).toMatchObject({
      id: 'table-river-police',
      labels: ['Harbour Police', 'River Guard'],
    });
  });
});

test.each<[string, ImportSource, string]>([
  ['words', files(['x.txt', 'hello']), 'x.txt: this file is neither a pack, nor Wikidata’s JSON'],
  [
    'other JSON',
    files(['x.json', '{"a": 1}']),
    'x.json: this file is JSON, but neither a pack nor',
  ],
  [
    'broken JSON',
    files(['x.json', '{"entities": {']),
    'x.json: this file is broken JSON: line 1, column',
  ],
  [
    'a bomb',
    files(['x.json', '['.repeat(1e6)]),
    'x.json: this file is broken JSON: line 1, column 33 nests',
  ],
  ['a row without a name', table('name\n""  ,5\n'), 'police.csv: row 2 has no name'],
  ['one row twice', table('name\nA\nB\nA\n'), 'row 4 has the id "a", which an earlier one has too'],
  ['a quote that never ends', table('name\n"A\nB'), 'police.csv: this file ends inside quotes'],
  ['Latin-1 in a table', table(Uint8Array.from([110, 10, 65, 10, 0xe9, 0x20])), 'no UTF-8 text'],
  ['an empty table', table('name\n'), 'police.csv: this file holds nothing that makes an entity'],
  [
    'two packs at once',
    files(['a.jsonl', '{'], ['b.jsonl', '{']),
    'a.jsonl: this file is one of several',
  ],
  [
    'an address without https',
    { kind: 'address', url: 'http://x.org/p' },
    'x.org: this file is no address',
  ],
])('%s is refused with the place, and nothing is left of it', async (_, source, sentence) => {
  const outcome = await stage(source);
  expect(outcome.ok ? [] : outcome.error.map(formatProblem)).toEqual([
    expect.stringContaining(sentence),
  ]);
  expect(await db.packParts.count()).toBe(0);
  expect(await listPacks(db)).toEqual([]);
});

test('two gigabytes are refused by what the file says, and not read', async () => {
  const file = new File(['{"format": 1}'], 'big.jsonl');
  Object.defineProperty(file, 'size', { value: 2_000_000_000 });
  const outcome = await stage({ kind: 'file', files: [file] });
  expect(outcome.ok ? '' : formatProblem(outcome.error[0]!)).toContain('says it is 2000 MB large');
});

describe('what is proposed of where a pack is marked', () => {
  afterEach(() => vi.unstubAllGlobals());
  const bytes = aPackFile([anEntity({ id: 'badr' })]) as BlobPart;

  async function propose(source: ImportSource, end = 'https://example.org/pack.jsonl') {
    const response = new Response(new Blob([bytes]));
    Object.defineProperty(response, 'url', { value: end });
    vi.stubGlobal('fetch', async () => response);
    const outcome = await stage(source);
    if (!outcome.ok) throw new Error(outcome.error.map(formatProblem).join('\n'));
    return { staged: outcome.value, visibility: await proposeVisibility(db, outcome.value) };
  }
  const address = (url: string): ImportSource => ({ kind: 'address', url });

  test.each<[string, ImportSource, string?]>([
    ['a file', files(['pack.jsonl', bytes])],
    ['a table', table('name\nMary Poole\n')],
    ['an address within the house', address('https://nas.local/pack.jsonl')],
    [
      'an address that leads into the house',
      address('https://example.org/pack.jsonl'),
      'https://10.0.0.7/pack.jsonl',
    ],
  ])('%s is private', async (_, source, end) => {
    expect((await propose(source, end)).visibility).toBe('private');
  });

  test('a public address is public, unless the pack that is there is private', async () => {
    const { staged: first, visibility } = await propose(address('https://example.org/pack.jsonl'));
    expect(visibility).toBe('public');
    const { stored, header } = first;
    const said = { header, kind: 'imported', origin: 'x', importedAt: 0 } as const;
    await commitEdition(db, stored, { ...said, visibility: 'private' });
    const again = await propose(address('https://example.org/pack.jsonl'));
    expect(again.visibility).toBe('private');
  });
});
