import { readJson } from '../../lib/pack/read-json.ts';
import { isWikidata } from '../../lib/pack/import/wikidata.ts';
import { FileFault, fault, readText, readWhole } from './read-text.ts';
import type { Reading } from './read-text.ts';

/** The largest item of Wikidata has a few million units. */
const ITEM_MAX = 8_000_000;
/** An answer of the API or of a query, which is one object. */
const ANSWER_MAX = 64_000_000;

/**
 * The values of a file of Wikidata's: one for an answer of the API or query results, one an item for
 * a dump, which has an item a line, commas at their ends, and brackets around them.
 */
export async function* readWikidataFile(file: File, reading: Reading): AsyncGenerator<unknown> {
  if (!(await isDump(file))) {
    yield parse(file.name, await readWhole(file, reading), ANSWER_MAX, undefined);
    return;
  }
  let rest = '';
  let number = 0;
  const items = function* (lines: readonly string[]) {
    for (const line of lines) {
      number += 1;
      const item = line.trim().replace(/,$/, '');
      if (item !== '' && item !== '[' && item !== ']')
        yield parse(file.name, item, ITEM_MAX, number);
    }
  };
  for await (const text of readText(file, reading)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > ITEM_MAX) {
      throw fault(file.name, `line ${number + 1}`, 'is far too long', 'a dump has an item a line');
    }
    yield* items(lines);
  }
  yield* items([rest]);
}

/** Whether the first item ends with its line. */
async function isDump(file: File): Promise<boolean> {
  const head = (await file.slice(0, 4000).text()).replace(/^\uFEFF/, '').trimStart();
  return /^\[\s*\n?\s*\{/.test(head) || /^\{\s*"(?:type"\s*:\s*"item"|id"\s*:\s*"Q)/.test(head);
}

function parse(file: string, text: string, most: number, line: number | undefined): unknown {
  const json = readJson(file, text, most, line);
  if (!json.ok) throw new FileFault(json.error);
  if (line !== undefined || isWikidata(json.value)) return json.value;
  throw fault(
    file,
    '',
    'is JSON, but neither a pack nor Wikidata’s',
    'choose a pack file, entity JSON or SPARQL results',
  );
}
