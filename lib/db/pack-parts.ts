import { z } from 'zod';
import type { EntityRef } from '../model/card.ts';
import type { Entity, EntityId, Relation } from '../model/entity.ts';
import { ITEMS_MAX } from '../model/limits.ts';
import { PackMeta } from '../model/pack.ts';

/** Entities of one part: a card needs one part, and at about 100 kB that reads in 1 to 3 ms. */
export const ENTITIES_PER_PART = 200;

/** One row of `packParts`; written once, never changed. `name` is 'firsts', 'matcher' or a number. */
export type PackPart = { edition: string; name: string; value: unknown };

/** The one row that says which edition answers. */
export const PackPointer = z.strictObject({
  slot: z.literal('active'),
  edition: z.string().min(1),
  header: PackMeta,
  /** SHA-256 of the pack's text, in hex: tells a changed pack from an unchanged one. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PackPointer = z.infer<typeof PackPointer>;

/** A relation that another entity's file states about this one. */
export type Incoming = { type: Relation['type']; from: EntityId };

/** What one part holds: all that the cards of its entities need, so that a card reads one part. */
export type EntityPart = {
  entities: Entity[];
  incoming: Record<string, Incoming[]>;
  /** Everyone these entities point at or are pointed at by. */
  refs: Record<string, EntityRef>;
};

export type Parts = { firsts: string[]; parts: EntityPart[] };

/** Cuts a pack's entities into parts, sorted by id; `firsts` holds each part's first id. */
export function entitiesToParts(entities: readonly Entity[]): Parts {
  const sorted = entities.toSorted((a, b) => compareIds(a.id, b.id));
  const byId = new Map(sorted.map((entity) => [entity.id, entity]));
  const incomingById = collectIncoming(sorted);
  const parts: EntityPart[] = [];
  for (let at = 0; at < sorted.length; at += ENTITIES_PER_PART) {
    const members = sorted.slice(at, at + ENTITIES_PER_PART);
    parts.push(toPart(members, byId, incomingById));
  }
  return { firsts: parts.map((part) => part.entities[0]?.id ?? ''), parts };
}

/** The number of the part that holds this id if any does; `undefined` before the first. */
export function findPartNumber(firsts: readonly string[], id: string): number | undefined {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareIds(firsts[middle] ?? '', id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

function collectIncoming(entities: readonly Entity[]): Map<string, Incoming[]> {
  const incomingById = new Map<string, Incoming[]>();
  for (const entity of entities) {
    for (const { type, target } of entity.relations) {
      const list = incomingById.get(target) ?? [];
      // A card that lists more than this helps nobody.
      if (list.length < ITEMS_MAX) list.push({ type, from: entity.id });
      incomingById.set(target, list);
    }
  }
  return incomingById;
}

function toPart(
  members: Entity[],
  byId: ReadonlyMap<string, Entity>,
  incomingById: ReadonlyMap<string, Incoming[]>,
): EntityPart {
  const incoming: EntityPart['incoming'] = {};
  const refs: EntityPart['refs'] = {};
  for (const entity of members) {
    const into = incomingById.get(entity.id);
    if (into) incoming[entity.id] = into;
    const others = [
      ...entity.relations.map(({ target }) => target),
      ...(entity.roles ?? []).flatMap(({ org }) => org ?? []),
      ...(into ?? []).map(({ from }) => from),
    ];
    for (const id of others) {
      const other = byId.get(id);
      if (other) refs[id] = { id: other.id, label: other.label, type: other.type };
    }
  }
  return { entities: members, incoming, refs };
}

// By code unit: ids are ASCII, and the order must not depend on the reader's language.
const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
