import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '../lib/detect/compile.ts';
import { Lineup } from '../lib/detect/lineup.ts';
import type { Entity } from '../lib/model/entity.ts';
import { PartialDate } from '../lib/model/entity.ts';
import { buildPack } from '../lib/pack/build-pack.ts';
import { formatProblem } from '../lib/pack/problem.ts';
import { readKnowledge } from './read-knowledge.ts';
import type { Scan } from './scan-text.ts';
import { scanFile } from './scan-text.ts';

const USAGE = `npm run --silent scan -- [--json] [--date YYYY-MM-DD] [--lang xx] FILE...
Finds the names of the knowledge base in text and HTML files.
  --json   one line a file: {"file","mentions":[{"start","end","text","id","type","confidence"}]}
           offsets are UTF-16 units of the text file; for HTML, of "text", which the line then holds
  --date   the day the texts were published, where they do not tell it
  --lang   the language of the texts, where they do not tell it (BCP 47)`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`scan: ${options}\n${USAGE}\n`);
    return 2;
  }
  const { header, entities } = readKnowledge();
  const pack = buildPack(header, entities);
  if (!pack.ok) {
    for (const problem of pack.error) process.stderr.write(`${formatProblem(problem)}\n`);
    return 1;
  }
  const lineup = new Lineup([compile(pack.value.entities)]);
  const labels = new Map(pack.value.entities.map((entity: Entity) => [entity.id, entity.label]));
  let failed = false;
  for (const file of options.files) {
    const scan = tryScan(file, lineup, options);
    if (typeof scan === 'string') {
      process.stderr.write(`scan: ${file}: ${scan}\n`);
      failed = true;
    } else if (options.json) process.stdout.write(`${JSON.stringify(scan)}\n`);
    else process.stdout.write(table(scan, labels));
  }
  return failed ? 1 : 0;
}

type Options = { files: string[]; json: boolean; date?: string; lang?: string };

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        date: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    const { json, date, lang } = values;
    if (positionals.length === 0) return 'name at least one file';
    if (date !== undefined && (date.length !== 10 || !PartialDate.safeParse(date).success))
      return `--date ${date} is no day: write YYYY-MM-DD`;
    if (lang !== undefined && !isLanguage(lang))
      return `--lang ${lang} is no language tag: write "en"`;
    return { files: positionals, json, ...(date ? { date } : {}), ...(lang ? { lang } : {}) };
  } catch (error) {
    return (error as Error).message;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The scan, or why the file cannot be read. */
function tryScan(file: string, lineup: Lineup, options: Options): Scan | string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'there is no such file';
    if (code === 'EISDIR') return 'is a folder: name the files in it';
    return `cannot be read (${message})`;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'is not UTF-8 text: save it as UTF-8';
  }
  return scanFile(file, text, lineup, options);
}

function table({ file, mentions }: Scan, labels: Map<string, string>): string {
  const rows = mentions.map((m) => [
    String(m.start),
    m.text.replace(/\s+/g, ' '),
    labels.get(m.id) ?? m.id,
    m.type,
    m.confidence.toFixed(2),
  ]);
  const head = ['at', 'text', 'names', 'type', 'conf.'];
  const width = head.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, n) => cell.padEnd(width[n]!))
      .join('  ')
      .trimEnd();
  const count = `${mentions.length} mention${mentions.length === 1 ? '' : 's'}`;
  return `${file}: ${count}\n${[head, ...rows].map((row) => `  ${line(row)}\n`).join('')}\n`;
}
