import type { Entity, Role } from '../lib/model/entity.ts';
import { Entity as EntitySchema } from '../lib/model/entity.ts';

/** An entity with what a test cares about; the rest is plain. Parsed, so that it is a valid one. */
export function anEntity(overrides: {
  id: string;
  type?: Entity['type'];
  names?: Entity['names'];
  roles?: Partial<Role>[];
  relations?: { type: string; target: string }[];
  [field: string]: unknown;
}): Entity {
  const { id, roles, ...rest } = overrides;
  const label = id.replaceAll('-', ' ').replace(/\b\w/g, (letter) => letter.toUpperCase());
  return EntitySchema.parse({
    id,
    type: 'group',
    label,
    summary: { text: `${label} is there for a test.`, asOf: '2026' },
    names: { en: { strong: [label] } },
    facts: [],
    relations: [],
    ...(roles ? { roles: roles.map(aRole) } : {}),
    ...rest,
  });
}

const aRole = (overrides: Partial<Role>): Role =>
  ({ title: 'Spokesman', from: null, to: null, source: { kind: 'general' }, ...overrides }) as Role;
