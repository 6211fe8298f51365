import type { Imported } from './imported.ts';
import { draftToEntity } from './imported.ts';

/** The three tables of the US Treasury's SDN list, as published: no header, `-0-` for nothing. */
export type OfacTables = { sdn: string[][]; alt: string[][]; add: string[][] };
export type OfacTable = keyof OfacTables;

const COLUMNS: Record<number, OfacTable> = { 12: 'sdn', 5: 'alt', 6: 'add' };
/** Aliases of one entry that are kept; a few entries have hundreds. */
const KEEP = 150;

/** Which of the tables begins like this; `undefined` for another table. */
export function guessOfacTable(row: readonly string[]): OfacTable | undefined {
  const isNumbered = /^\s*\d+\s*$/.test(row[0] ?? '');
  return isNumbered && row.join().includes('-0-') ? COLUMNS[row.length] : undefined;
}

/** Makes an entity of each entry; `asOf` is the day of the list. */
export function* readOfac({ sdn, alt, add }: OfacTables, asOf: string): Generator<Imported> {
  const altsById = Map.groupBy(alt, ([id]) => value(id));
  const addsById = Map.groupBy(add, ([id]) => value(id));
  for (const [number, row] of sdn.entries()) {
    // The published files end with the end-of-file sign of DOS.
    if (row.length === 1 && row[0]!.trim() === '\u001a') continue;
    const uid = value(row[0]);
    if (row.length !== 12 || !/^\d+$/.test(uid)) {
      const message = `is no entry of the SDN list in row ${number + 1}: it has ${row.length} columns`;
      yield { problem: { message, remedy: 'get sdn.csv again as it is published' } };
      continue;
    }
    yield readEntry(uid, row, altsById.get(uid) ?? [], addsById.get(uid) ?? [], asOf);
  }
}

function readEntry(
  uid: string,
  row: readonly string[],
  alts: readonly string[][],
  adds: readonly string[][],
  asOf: string,
): Imported {
  const kind = value(row[2]).toLowerCase();
  if (kind === 'vessel' || kind === 'aircraft') return { skipped: 'ships and aircraft' };
  const isPerson = kind === 'individual';
  const label = toName(value(row[1]), isPerson);
  const programmes = value(row[3])
    .split(/[\][]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const under = programmes.length > 0 ? ` under ${programmes.join(', ')}` : '';
  const office = value(row[4]);
  const remarks = value(row[11]);
  const places = adds
    .map((each) => [value(each[3]), value(each[4])].filter((part) => part !== '').join(', '))
    .filter((place) => place !== '');
  const where = [...new Set(places)].slice(0, 6).join('; ');
  return draftToEntity({
    id: `ofac-${uid}`,
    type: isPerson ? 'official' : 'group',
    label,
    summary: `Listed by the US Treasury (OFAC)${under}.`,
    asOf,
    names: {
      en: [
        { text: label, isSure: true },
        ...alts.slice(0, KEEP).map((each) => ({ text: toName(value(each[3]), isPerson) })),
      ],
    },
    facts: [
      ...(office ? [`Title on the list: ${office}.`] : []),
      ...(where ? [`Address on the list: ${where}.`] : []),
      ...(remarks ? [`Remarks on the list: ${remarks}`] : []),
    ],
    source: { kind: 'ofac-sdn', ref: uid },
    ids: { ofac: uid },
  });
}

/** `-0-` says that there is nothing. */
function value(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return text === '-0-' ? '' : text;
}

/** "SOLEIMANI, Qasem" → "Qasem Soleimani"; "AL-QA'IDA" → "Al-Qa'ida". */
function toName(listed: string, isPerson: boolean): string {
  // An organisation's only word, when it is as short as this, is its acronym.
  if (!isPerson && /^\p{Lu}{2,5}$/u.test(listed)) return listed;
  const comma = listed.indexOf(',');
  const turned =
    isPerson && comma > 0 ? `${listed.slice(comma + 1).trim()} ${listed.slice(0, comma)}` : listed;
  return turned.replaceAll(/[\p{L}\p{M}]+/gu, (word, at: number) => calm(word, turned[at - 1]));
}

/** Capitals to a name's usual writing. Words of up to four letters without a vowel are acronyms. */
function calm(word: string, before: string | undefined): string {
  if (word.length < 2 || word !== word.toUpperCase()) return word;
  const lower = word.toLowerCase();
  if (SMALL.has(lower))
    return before === undefined ? lower[0]!.toUpperCase() + lower.slice(1) : lower;
  if (before === '(' || (word.length <= 4 && !/[aeiouy]/.test(lower))) return word;
  // After an apostrophe the name goes on: Qa'ida.
  return before === "'" || before === '’' ? lower : word[0]! + lower.slice(1);
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'la', 'du', 'des', 'wa']);
