import type { Draft, DraftAlias, DraftSource } from './draft.ts';

/** A draft as an entity would have it, unchecked, and which field of the form each part is from. */
export type Assembled = {
  value: unknown;
  /** From a place in the entity (`facts[0].text`) to a field of the form (`facts.2.text`). */
  fields: ReadonlyMap<string, string>;
};

/** A problem of the entity: where, what, and how to mend it. */
export type EntityProblem = { path: string; message: string; remedy: string };

/** Puts together what the form holds. Rows in which nothing was written are left out. */
export function draftToEntity(draft: Draft): Assembled {
  const fields = new Map<string, string>([
    ['label', 'label'],
    ['type', 'type'],
    ['summary.text', 'summary'],
    ['summary.asOf', 'asOf'],
    ['names', 'aliases'],
  ]);
  const roles = keep(
    draft.roles,
    'roles',
    ({ title }) => title,
    fields,
    (role) => ({
      title: role.title.trim(),
      ...(role.org !== '' ? { org: role.org } : {}),
      ...(role.country.trim() !== '' ? { country: role.country.trim() } : {}),
      from: role.from.trim() || null,
      to: role.to.trim() || null,
      source: toSource(role.source),
    }),
  );
  const value = {
    id: draft.id,
    type: draft.type,
    label: draft.label.trim(),
    summary: { text: draft.summary.trim(), asOf: draft.asOf.trim() },
    names: toNames(draft.aliases, fields),
    facts: keep(
      draft.facts,
      'facts',
      ({ text, source }) => text + source.ref,
      fields,
      (fact) => ({
        text: fact.text.trim(),
        source: toSource(fact.source),
      }),
    ),
    ...(roles.length > 0 ? { roles } : {}),
    relations: keep(
      draft.relations,
      'relations',
      ({ target }) => target,
      fields,
      (relation) => ({
        ...relation,
      }),
    ),
    ...draft.kept,
  };
  return { value, fields };
}

/** Problems by the field of the form that they are about; '' for those about no field. */
export function problemsByField(
  problems: readonly EntityProblem[],
  fields: Assembled['fields'],
): ReadonlyMap<string, EntityProblem[]> {
  return Map.groupBy(problems, ({ path }) => findField(path, fields));
}

/** The field of the longest known place that the path begins with. */
function findField(path: string, fields: Assembled['fields']): string {
  for (let place = path; place !== ''; place = place.replace(/(^|\.)[^.[]*$|\[\d+\]$/, '')) {
    const field = fields.get(place);
    if (field !== undefined) {
      // Below a row its own fields are named alike in the form and in the entity.
      const rest = /^\.(\w+)/.exec(path.slice(place.length))?.[1];
      return rest && /^(?:facts|roles)\./.test(field) ? `${field}.${rest}` : field;
    }
  }
  return '';
}

function keep<T, R>(
  rows: readonly T[],
  name: string,
  textOf: (row: T) => string,
  fields: Map<string, string>,
  toPart: (row: T) => R,
): R[] {
  const parts: R[] = [];
  for (const [at, row] of rows.entries()) {
    if (textOf(row).trim() === '') continue;
    fields.set(`${name}[${parts.length}]`, `${name}.${at}`);
    parts.push(toPart(row));
  }
  return parts;
}

type Names = Record<string, Record<string, unknown[]>>;

function toNames(aliases: readonly DraftAlias[], fields: Map<string, string>): Names {
  const names: Names = {};
  for (const [at, alias] of aliases.entries()) {
    const text = alias.text.trim();
    if (text === '') continue;
    const list = ((names[alias.lang] ??= {})[alias.role] ??= []);
    fields.set(`names.${alias.lang}.${alias.role}[${list.length}]`, `aliases.${at}`);
    list.push(alias.role === 'weak' ? toWeak(text, alias) : text);
  }
  return names;
}

function toWeak(text: string, { needs, near }: DraftAlias) {
  const words = near
    .split(/[,،]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { text, needs, ...(needs.includes('near') ? { near: words } : {}) };
}

const toSource = ({ kind, ref }: DraftSource) =>
  kind === 'general' ? { kind } : { kind, ref: ref.trim() };
