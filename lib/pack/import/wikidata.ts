import { z } from 'zod';
import type { EntityType, Language } from '../../model/entity.ts';
import { LANGUAGES } from '../../model/entity.ts';
import type { DraftName, Imported } from './imported.ts';
import { draftToEntity } from './imported.ts';

const Term = z.object({ language: z.string(), value: z.string() });
const terms = z.record(z.string(), Term).catch({});
/** An item as the API and the dumps give it; what we do not read is left alone. */
const Item = z.object({
  id: z.string().regex(/^Q\d+$/),
  labels: terms,
  descriptions: terms,
  aliases: z.record(z.string(), z.array(Term)).catch({}),
  claims: z.object({ P31: z.array(z.unknown()).optional() }).catch({}),
});
type Item = z.infer<typeof Item>;

const Instance = z.object({
  mainsnak: z.object({ datavalue: z.object({ value: z.object({ id: z.string() }) }) }),
});
const Cell = z.object({ value: z.string(), 'xml:lang': z.string().optional() });
const Results = z.object({
  results: z.object({ bindings: z.array(z.record(z.string(), Cell)) }),
});
const Entities = z.object({ entities: z.record(z.string(), z.unknown()) });

/** What an item is an instance of, where that is no group: a small table beats a guess by words. */
const TYPES: Record<string, EntityType> = {
  Q5: 'official',
  Q695850: 'base', Q245016: 'base', Q1248784: 'base', Q62447: 'base', Q94993988: 'base',
  Q11032: 'outlet', Q192283: 'outlet', Q1193236: 'outlet', Q1616075: 'outlet', Q17232649: 'outlet',
  Q1110794: 'outlet',
  Q131569: 'agreement', Q321839: 'agreement', Q625298: 'agreement',
}; // prettier-ignore

/** Whether a value is Wikidata's, so that the file is read by this importer. */
export const isWikidata = (json: unknown): boolean =>
  Entities.safeParse(json).success || Results.safeParse(json).success || isItem(json);

const isItem = (json: unknown): boolean => Item.safeParse(json).success;

/** Makes entities of an answer of the API, of query results, or of one item of a dump. */
export function* readWikidata(json: unknown, asOf: string): Generator<Imported> {
  const entities = Entities.safeParse(json);
  const results = Results.safeParse(json);
  if (entities.success) {
    for (const item of Object.values(entities.data.entities)) yield readItem(item, asOf);
  } else if (results.success) yield* readBindings(results.data.results.bindings, asOf);
  else yield readItem(json, asOf);
}

function readItem(json: unknown, asOf: string): Imported {
  const parsed = Item.safeParse(json);
  if (!parsed.success)
    return { skipped: 'entries that are no items (properties, lexemes, missing)' };
  const { id, labels, descriptions, aliases } = parsed.data;
  const names: Partial<Record<Language, DraftName[]>> = {};
  for (const language of LANGUAGES) {
    const label = labels[language];
    const list = [
      ...(label ? [{ text: label.value, isSure: true }] : []),
      ...(aliases[language] ?? []).map(({ value }) => ({ text: value })),
    ];
    if (list.length > 0) names[language] = list;
  }
  const label = pick(labels);
  if (!label) return { skipped: 'items without a name in a language that packs have' };
  return toEntity(id, typeOf(parsed.data), label, pick(descriptions), names, asOf);
}

function typeOf({ claims }: Item): EntityType {
  const classes = (claims.P31 ?? []).flatMap(
    (claim) => Instance.safeParse(claim).data?.mainsnak.datavalue.value.id ?? [],
  );
  return classes.map((id) => TYPES[id]).find((type) => type !== undefined) ?? 'group';
}

/** Query results have a row for each combination: rows of one item are one entity. */
function* readBindings(
  bindings: readonly Record<string, z.infer<typeof Cell>>[],
  asOf: string,
): Generator<Imported> {
  const byId = Map.groupBy(bindings, (row) => findItemId(row) ?? '');
  for (const [id, rows] of byId) {
    if (id === '') {
      for (const _ of rows) yield { skipped: 'rows without an item' };
      continue;
    }
    const names: Partial<Record<Language, DraftName[]>> = {};
    const add = (cell: z.infer<typeof Cell> | undefined, isSure: boolean) => {
      const language = LANGUAGES.find((known) => known === (cell?.['xml:lang'] ?? 'en'));
      if (cell && language) (names[language] ??= []).push({ text: cell.value, isSure });
    };
    const column = (suffix: RegExp) => (row: (typeof rows)[number]) =>
      Object.entries(row).find(([name]) => suffix.test(name))?.[1];
    for (const row of rows) add(column(/Label$/)(row), true);
    for (const row of rows) {
      const alt = column(/(?:AltLabel|[Aa]lias)$/)(row);
      // The label service joins aliases by commas.
      for (const value of alt?.value.split(', ') ?? []) add({ ...alt!, value }, false);
    }
    const label = rows.map(column(/(?<!Alt)Label$/)).find((cell) => cell)?.value;
    const description = rows.map(column(/Description$/)).find((cell) => cell)?.value;
    if (!label || label === id)
      yield { skipped: 'items without a name in a language that packs have' };
    else yield toEntity(id, 'group', label, description, names, asOf);
  }
}

function findItemId(row: Record<string, z.infer<typeof Cell>>): string | undefined {
  for (const { value } of Object.values(row)) {
    const id = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(value)?.[1];
    if (id) return id;
  }
  return undefined;
}

function toEntity(
  id: string,
  type: EntityType,
  label: string,
  description: string | undefined,
  names: Partial<Record<Language, DraftName[]>>,
  asOf: string,
): Imported {
  const summary = description
    ? `Wikidata describes this as: ${description.replace(/\.$/, '')}.`
    : 'An item of Wikidata, without a description there.';
  const ids = { wikidata: id };
  const source = { kind: 'wikidata' as const, ref: id };
  return draftToEntity({
    id: `wikidata-${id.toLowerCase()}`,
    type,
    label,
    summary,
    asOf,
    names,
    source,
    ids,
  });
}

function pick(byLanguage: Item['labels']): string | undefined {
  for (const language of LANGUAGES) {
    const term = byLanguage[language];
    if (term) return term.value;
  }
  return undefined;
}
