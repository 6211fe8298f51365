import type { CsvMapping, ImportSource } from '../../components/options/pack-desk-port.ts';
import type { GazetteerDb } from '../../lib/db/database.ts';
import { findPack, listPacks } from '../../lib/db/packs.ts';
import { Gatherer, stageLines } from '../../lib/library/stage-lines.ts';
import { stagePack } from '../../lib/library/stage-pack.ts';
import type { Staged, Watch } from '../../lib/library/stage-pack.ts';
import { PackId } from '../../lib/model/pack.ts';
import type { PackMeta, Visibility } from '../../lib/model/pack.ts';
import type { PackProblem } from '../../lib/model/problem.ts';
import { isPublicAddress } from '../../lib/model/public-address.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { toSlug } from '../../lib/model/slug.ts';
import { CsvReader, guessSeparator } from '../../lib/pack/import/csv-reader.ts';
import { guessOfacTable, readOfac } from '../../lib/pack/import/ofac.ts';
import type { OfacTables } from '../../lib/pack/import/ofac.ts';
import { rowToEntity } from '../../lib/pack/import/table.ts';
import { readWikidata } from '../../lib/pack/import/wikidata.ts';
import { download, readStream } from '../../lib/platform/download.ts';
import { readCsvHead } from './pack-desk-csv.ts';
import { FileFault, fault, readText } from './read-text.ts';
import type { Reading } from './read-text.ts';
import { readWikidataFile } from './read-wikidata-file.ts';

/** A staged pack, where it came from, and what of the source was left out. */
export type StagedSource = Staged & {
  origin: string;
  /** Anyone may fetch it where it came from. */
  isPublic: boolean;
  etag?: string;
  skipped: { why: string; count: number }[];
};
type Outcome = Result<StagedSource, PackProblem[]>;
export type World = Reading & { db: GazetteerDb; today: string };

/** Stages whatever the reader chose; what it is shows in its content, not in its name. */
export async function stageSource(source: ImportSource, world: World): Promise<Outcome> {
  try {
    switch (source.kind) {
      case 'address':
        return await stageAddress(source.url, world);
      case 'csv':
        return await stageTable(source.file, source.mapping, world);
      case 'file':
        return await stageFiles(source.files, world);
    }
  } catch (error) {
    if (error instanceof FileFault) return fail(error.problems);
    throw error;
  }
}

/**
 * What to propose for a staged pack. It is shown everywhere only where its source is open to all:
 * a file can claim the id of a public pack. What it replaces may be private: that is kept.
 */
export async function proposeVisibility(
  db: GazetteerDb,
  { header, isPublic }: Pick<StagedSource, 'header' | 'isPublic'>,
): Promise<Visibility> {
  const before = await findPack(db, header.id);
  return isPublic && before?.visibility !== 'private' ? 'public' : 'private';
}

async function stageAddress(url: string, world: World): Promise<Outcome> {
  const name = URL.canParse(url) ? new URL(url).hostname : url;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw fault(name, '', 'is no address of a pack', 'write one that begins with https://');
  }
  const answer = await download(url, { signal: world.signal }).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    throw fault(name, '', 'could not be reached', 'check the address and your connection');
  });
  if (answer.state !== 'open') {
    const status = answer.state === 'failed' ? answer.status : 304;
    throw fault(name, '', `answered with status ${status}`, 'check the address');
  }
  const { size, etag, chunks } = answer;
  const from = { name, chunks, ...(size === undefined ? {} : { size }) };
  const staged = await stagePack(world.db, from, await withKeyCheck(name, world));
  if (!staged.ok) return staged;
  // A public address may lead on to one behind a wall.
  const isPublic = [url, answer.url].every(isPublicAddress);
  return ok({ ...staged.value, origin: url, isPublic, skipped: [], ...(etag ? { etag } : {}) });
}

async function stageFiles(files: readonly File[], world: World): Promise<Outcome> {
  const [first] = files;
  if (!first) throw fault('The import', '', 'has no file', 'choose one');
  const head = (await first.slice(0, 4000).text()).replace(/^\uFEFF/, '').trimStart();
  // Texts of no kind hold this character; files in UTF-16 and pictures do.
  if (head.includes('\0')) {
    const message = 'has bytes that are no UTF-8 text';
    throw fault(first.name, 'line 1', message, 'save the file in the encoding UTF-8');
  }
  if (!/^[[{]/.test(head)) return stageOfac(files, world);
  if (files.length > 1) {
    throw fault(first.name, '', 'is one of several files', 'choose one pack at a time');
  }
  if (!/^[^\n]*"format"\s*:/.test(head)) return stageWikidata(first, world);
  const { name, size } = first;
  const source = { name, size, chunks: readStream(first.stream()) };
  const staged = await stagePack(world.db, source, await withKeyCheck(name, world));
  return staged.ok ? ok({ ...staged.value, origin: name, isPublic: false, skipped: [] }) : staged;
}

/** A pack once signed takes only editions by the same key, by hand as well. */
async function withKeyCheck(file: string, world: World): Promise<Watch> {
  const packs = await listPacks(world.db);
  return {
    ...world,
    admit: ({ id, key }) => {
      const before = packs.find(({ slot }) => slot === id)?.header.key;
      if (before === undefined || before === key) return [];
      const message = 'is not the key that signed the edition you have';
      const remedy = 'get the pack from its author; to take this one, remove the other first';
      return [{ file, path: 'line 1.key', message, remedy }];
    },
  };
}

async function stageOfac(files: readonly File[], world: World): Promise<Outcome> {
  const tables: OfacTables = { sdn: [], alt: [], add: [] };
  for (const file of files) {
    const [row = []] = await readCsvHead(file, 1);
    const table = guessOfacTable(row);
    if (!table) {
      const message =
        'is neither a pack, nor Wikidata’s JSON, nor a table of the US Treasury’s list';
      throw fault(file.name, '', message, 'choose one of these, or map the columns of a CSV file');
    }
    const reader = new CsvReader();
    // Published in the encoding of Windows, not in UTF-8.
    for await (const text of readText(file, world, 'windows-1252'))
      for (const each of reader.push(text)) tables[table].push(each);
    tables[table].push(...lastRows(reader, file));
  }
  const gatherer = new Gatherer(files[0]?.name ?? '');
  let row = 0;
  for (const imported of readOfac(tables, world.today)) gatherer.add(imported, `row ${++row}`);
  const meta = {
    id: 'ofac-sdn',
    title: 'US Treasury sanctions list (SDN)',
    author: 'US Treasury (OFAC)',
  };
  const origin = files.map(({ name }) => name).join(', ');
  return stageGathered(
    gatherer,
    { ...meta, licence: 'Public domain (US government)' },
    origin,
    world,
  );
}

async function stageWikidata(file: File, world: World): Promise<Outcome> {
  const gatherer = new Gatherer(file.name);
  let number = 0;
  for await (const json of readWikidataFile(file, world))
    for (const imported of readWikidata(json, world.today))
      gatherer.add(imported, `item ${++number}`);
  const name = stem(file.name);
  const meta = { id: `wikidata-${toSlug(name) || 'items'}`, title: `Wikidata: ${name}` };
  return stageGathered(
    gatherer,
    { ...meta, author: 'Wikidata contributors', licence: 'CC0-1.0' },
    file.name,
    world,
  );
}

async function stageTable(file: File, mapping: CsvMapping, world: World): Promise<Outcome> {
  const gatherer = new Gatherer(file.name);
  const head = (await file.slice(0, 4000).text()).split('\n')[0] ?? '';
  const reader = new CsvReader(guessSeparator(head));
  let number = 0;
  const take = (rows: readonly string[][]) => {
    for (const row of rows) {
      number += 1;
      if (number > 1 || !mapping.hasHeader)
        gatherer.add(rowToEntity(row, number, mapping, world.today), `row ${number}`);
    }
  };
  for await (const text of readText(file, world)) take(reader.push(text));
  take(lastRows(reader, file));
  const title = mapping.title.trim() || stem(file.name);
  // Apart from packs that were made as such: a table must not take the place of one.
  const meta = {
    id: `table-${toSlug(title) || 'rows'}`,
    title,
    author: 'Unknown',
    licence: 'Unknown',
  };
  return stageGathered(gatherer, meta, file.name, world);
}

async function stageGathered(
  gatherer: Gatherer,
  meta: Record<'id' | 'title' | 'author' | 'licence', string>,
  origin: string,
  world: World,
): Promise<Outcome> {
  const lines = gatherer.finish();
  if (!lines.ok) return lines;
  const id = PackId.parse(meta.id);
  const [day, count] = (await findPack(world.db, id))?.header.version.split('.') ?? [];
  const version = `${world.today}.${day === world.today ? Number(count) + 1 : 1}`;
  const title = meta.title.slice(0, 120);
  const full: PackMeta = { ...meta, title, id, format: 1, version, language: 'en' };
  const staged = await stageLines(world.db, full, lines.value, world);
  return ok({ ...staged, origin, isPublic: false, skipped: gatherer.skipped });
}

function lastRows(reader: CsvReader, file: File): string[][] {
  const { rows, isCut } = reader.end();
  if (!isCut) return rows;
  throw fault(file.name, '', 'ends inside quotes', 'it may have been cut off: get it again');
}

const stem = (name: string): string => name.replace(/(?:\.[a-z]+)+$/i, '');
