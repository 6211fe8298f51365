import type { Entity, EntityId, EntityType, Relation } from './entity.ts';

/** An entity as others point at it. */
export type EntityRef = { id: EntityId; label: string; type: EntityType };

/**
 * All that a card shows of an entity, gathered by the background in one answer. It is drawn inside a
 * page, where scripts may find ways to read it: nothing of the reader's own is in it.
 */
export type CardData = {
  entity: Entity;
  /** `out`: as the entity's own file says it; `in`: another's file points here. */
  relations: { type: Relation['type']; direction: 'out' | 'in'; other: EntityRef }[];
  /** Names of the entities that roles point at, by id. */
  orgs: Record<string, EntityRef>;
  pack: { title: string; version: string };
};
