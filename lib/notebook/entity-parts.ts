import type { AliasRole, Entity, Language } from '../model/entity.ts';
import type { Alias, EntityPart } from '../model/entity-part.ts';
import { fold } from '../text/fold.ts';

/** An entity's parts by keys that say which thing each is, whatever became of it. */
export type Parts = ReadonlyMap<string, EntityPart>;

/** Takes an entity apart, in its order. */
export function entityToParts(entity: Entity): Parts {
  const parts = new Map<string, EntityPart>();
  const add = (part: EntityPart) => {
    const key = partToKey(part);
    let free = key;
    // What is listed twice is two things.
    for (let count = 2; parts.has(free); count++) free = `${key} ${count}`;
    parts.set(free, part);
  };
  for (const part of listParts(entity)) add(part);
  return parts;
}

/** Puts an entity together; whether it is a valid one is for its schema to say. */
export function partsToValue(id: string, parts: Iterable<EntityPart>): unknown {
  const of = Map.groupBy(parts, ({ at }) => at);
  const one = (at: EntityPart['at']) => of.get(at)?.[0]?.value;
  const many = (at: EntityPart['at']) => (of.get(at) ?? []).map(({ value }) => value);
  const names: Partial<Record<Language, Partial<Record<AliasRole, Alias[]>>>> = {};
  const ids: Record<string, string> = {};
  for (const part of [...of.values()].flat()) {
    if (part.at === 'name') ((names[part.lang] ??= {})[part.role] ??= []).push(part.value);
    if (part.at === 'id') ids[part.name] = part.value;
  }
  return {
    id,
    type: one('type'),
    label: one('label'),
    summary: { text: one('summary'), asOf: one('asOf') },
    names,
    facts: many('fact'),
    ...(of.has('role') ? { roles: many('role') } : {}),
    relations: many('relation'),
    ...(of.has('location') ? { location: one('location') } : {}),
    ...(of.has('id') ? { ids } : {}),
    ...(of.has('notes') ? { notes: one('notes') } : {}),
  };
}

function listParts(entity: Entity): EntityPart[] {
  const { summary, facts, roles = [], relations, location, ids = {}, notes } = entity;
  return [
    { at: 'label', value: entity.label },
    { at: 'type', value: entity.type },
    { at: 'summary', value: summary.text },
    { at: 'asOf', value: summary.asOf },
    ...listNames(entity.names),
    ...facts.map((value) => ({ at: 'fact', value }) as const),
    ...roles.map((value) => ({ at: 'role', value }) as const),
    ...relations.map((value) => ({ at: 'relation', value }) as const),
    ...(location ? [{ at: 'location', value: location } as const] : []),
    ...(['ofac', 'icao', 'wikidata'] as const).flatMap((name) => {
      const value = ids[name];
      return value === undefined ? [] : [{ at: 'id', name, value } as const];
    }),
    ...(notes === undefined ? [] : [{ at: 'notes', value: notes } as const]),
  ];
}

function listNames(names: Entity['names']): EntityPart[] {
  return (Object.keys(names) as Language[]).flatMap((lang) => {
    const { strong = [], weak = [], context = [] } = names[lang] ?? {};
    const toPart = (role: AliasRole) => (value: Alias) =>
      ({ at: 'name', lang, role, value }) as const;
    return [
      ...strong.map(toPart('strong')),
      ...weak.map(toPart('weak')),
      ...context.map(toPart('context')),
    ];
  });
}

/**
 * Which thing a part is. A name is the same in whatever role and spelling, for one language lists it
 * once; a fact whatever its source; an office whatever its end.
 */
function partToKey(part: EntityPart): string {
  switch (part.at) {
    case 'name':
      return `name ${part.lang} ${fold(aliasText(part.value))}`;
    case 'fact':
      return `fact ${part.value.text}`;
    case 'role': {
      const { title, org, country, from } = part.value;
      return `role ${JSON.stringify([title, org, country, from])}`;
    }
    case 'relation':
      return `relation ${part.value.type} ${part.value.target}`;
    case 'id':
      return `id ${part.name}`;
    default:
      return part.at;
  }
}

const aliasText = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.text);
