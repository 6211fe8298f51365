import type { CsvMapping } from '../../components/options/pack-desk-port.ts';

/** What the names of columns suggest, in any of a few languages. */
const HINTS = {
  label: /^(?:name|label|title|entity|nom|nombre|caption)$/i,
  aliases: /alias|other.?names|aka|also|variants?|synonyms?/i,
  summary: /summary|description|abstract|about|remarks?/i,
  sourceUrl: /source|url|link|reference|website/i,
  id: /^(?:id|uid|key|slug|identifier)$/i,
};

/** A first mapping for a table, from its first rows and its file's name. */
export function guessMapping(rows: readonly (readonly string[])[], fileName: string): CsvMapping {
  const [first = [], second = []] = rows;
  const find = (hint: RegExp) => {
    const at = first.findIndex((cell) => hint.test(cell.trim()));
    return at < 0 ? undefined : at;
  };
  const label = find(HINTS.label);
  const aliases = find(HINTS.aliases);
  const summary = find(HINTS.summary);
  const sourceUrl = find(HINTS.sourceUrl);
  const id = find(HINTS.id);
  const hasHeader = [label, aliases, summary, sourceUrl, id].some((at) => at !== undefined);
  return {
    title: fileName.replace(/\.[a-z]+$/i, '').replaceAll(/[-_]+/g, ' '),
    hasHeader,
    label: label ?? 0,
    type: { fixed: 'group' },
    language: { fixed: 'en' },
    ...(aliases === undefined
      ? {}
      : { aliases: { column: aliases, separator: guessSeparator(second[aliases] ?? '') } }),
    ...(summary === undefined ? {} : { summary }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(id === undefined ? {} : { id }),
  };
}

const guessSeparator = (cell: string): string =>
  ['|', ';', ','].find((mark) => cell.includes(mark)) ?? ';';

/** Whether a file's first characters and rows are a table whose columns somebody must explain. */
export function isOwnTable(head: string, rows: readonly (readonly string[])[]): boolean {
  // Binary or wrongly encoded files are for the importer to tell of.
  if (/^\s*[[{]/.test(head) || /[\0\uFFFD]/.test(head)) return false;
  if (isTreasuryRow(rows[0] ?? [])) return false;
  return rows.length > 0 && rows.every((row) => row.length === rows[0]?.length && row.length > 1);
}

/** Rows of the US Treasury's list have no header: a number, and "-0-" where nothing is known. */
const isTreasuryRow = (row: readonly string[]): boolean =>
  [4, 5, 6, 12].includes(row.length) &&
  /^\s*\d+\s*$/.test(row[0] ?? '') &&
  row.some((cell) => cell.trim() === '-0-');
