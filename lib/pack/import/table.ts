import { EntityType, Language } from '../../model/entity.ts';
import { toSlug } from '../../model/slug.ts';
import type { Imported } from './imported.ts';
import { draftToEntity } from './imported.ts';

/** Which column, counted from 0, holds what. */
export type TableMapping = {
  label: number;
  id?: number;
  type: { column: number } | { fixed: EntityType };
  aliases?: { column: number; separator: string };
  summary?: number;
  language: { column: number } | { fixed: Language };
  sourceUrl?: number;
};

/** Makes an entity of one row of a table; `number` counts rows from 1. */
export function rowToEntity(
  row: readonly string[],
  number: number,
  mapping: TableMapping,
  asOf: string,
): Imported {
  const cell = (column: number | undefined) =>
    column === undefined ? '' : (row[column] ?? '').trim();
  const label = cell(mapping.label);
  const type = choose(mapping.type, EntityType, cell);
  if (!type.ok) return unknown('type', type.found, EntityType.options);
  const language = choose(mapping.language, Language, cell);
  if (!language.ok) return unknown('language', language.found, Language.options);
  const aliases = mapping.aliases
    ? cell(mapping.aliases.column).split(mapping.aliases.separator || '\u0000')
    : [];
  const url = cell(mapping.sourceUrl);
  const title = label.length > 0 ? label : 'This row';
  return draftToEntity({
    id: toSlug(cell(mapping.id)) || toSlug(label) || `row-${number}`,
    type: type.value,
    label,
    summary:
      cell(mapping.summary) || `${title} stands in an imported table, without a description.`,
    asOf,
    names: {
      [language.value]: [{ text: label, isSure: true }, ...aliases.map((text) => ({ text }))],
    },
    facts: url ? ['Named in the imported table.'] : [],
    source: url ? { kind: 'page', ref: url.slice(0, 500) } : { kind: 'general' },
  });
}

type Choice<T> = { ok: true; value: T } | { ok: false; found: string };

function choose<T extends string>(
  from: { column: number } | { fixed: T },
  known: { safeParse(value: unknown): { data?: T | undefined } },
  cell: (column: number) => string,
): Choice<T> {
  if ('fixed' in from) return { ok: true, value: from.fixed };
  const found = cell(from.column);
  const value = known.safeParse(found.toLowerCase()).data;
  return value === undefined ? { ok: false, found } : { ok: true, value };
}

function unknown(what: string, found: string, options: readonly string[]): Imported {
  const message = `has the ${what} ${JSON.stringify(found.slice(0, 40))}, which is none of those known`;
  return { problem: { message, remedy: `use one of ${options.join(', ')}, or one for all rows` } };
}
