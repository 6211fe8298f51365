import type { EntityRef } from '../model/card.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import { ITEMS_MAX } from '../model/limits.ts';
import type { Incoming, Links } from './pack-parts.ts';
import { toRef } from './pack-parts.ts';

/**
 * Notes who points at whom while a pack streams by: a relation is told on both cards, and the other
 * end may come much later. Keeps a name an entity and a few words a relation, not the entities.
 */
export class LinkCollector {
  readonly #refs = new Map<string, EntityRef>();
  readonly #incoming = new Map<string, Incoming[]>();
  readonly #outgoing = new Map<string, EntityId[]>();

  add(entity: Entity): void {
    this.#refs.set(entity.id, toRef(entity));
    const { relations, roles = [] } = entity;
    for (const { type, target } of relations) {
      const list = this.#incoming.get(target) ?? [];
      // A card that lists more than this helps nobody.
      if (list.length < ITEMS_MAX) list.push({ type, from: entity.id });
      this.#incoming.set(target, list);
    }
    const others = [
      ...relations.map(({ target }) => target),
      ...roles.flatMap(({ org }) => org ?? []),
    ];
    if (others.length > 0) this.#outgoing.set(entity.id, others);
  }

  /** What the cards of these entities need; `undefined` where they are tied to nobody. */
  linksOf(ids: Iterable<string>): Links | undefined {
    const links: Links = { incoming: {}, refs: {} };
    let isEmpty = true;
    for (const id of ids) {
      const into = this.#incoming.get(id);
      if (into) links.incoming[id] = into;
      const others = [...(this.#outgoing.get(id) ?? []), ...(into ?? []).map(({ from }) => from)];
      for (const other of others) {
        const ref = this.#refs.get(other);
        if (ref) links.refs[other] = ref;
      }
      if (others.length > 0) isEmpty = false;
    }
    return isEmpty ? undefined : links;
  }

  /** What is said here of entities that the pack does not hold. */
  foreignLinks(): Links | undefined {
    return this.linksOf([...this.#incoming.keys()].filter((id) => !this.#refs.has(id)));
  }
}
