import type { EntityId, EntityType } from '../model/entity.ts';
import type { Matcher } from './matcher.ts';

/**
 * The packs in force seen as one, the first outranking the others: an entity that two packs hold is
 * the first one's, so that a reader's own entry takes the place of a pack's.
 */
export class Lineup {
  readonly matchers: readonly Matcher[];
  readonly #numbers: Map<EntityId, number>[];

  constructor(matchers: readonly Matcher[]) {
    this.matchers = matchers;
    this.#numbers = matchers.map(({ entityIds }) => new Map(entityIds.map((id, n) => [id, n])));
  }

  /** The rank of the pack whose entry answers for an entity; -1 where none has it. */
  rankOf(id: EntityId): number {
    return this.#numbers.findIndex((numbers, rank) => {
      const number = numbers.get(id);
      return number !== undefined && number < this.matchers[rank]!.entityTypes.length;
    });
  }

  findType(id: EntityId): EntityType | undefined {
    const rank = this.rankOf(id);
    return this.matchers[rank]?.entityTypes[this.#numbers[rank]!.get(id)!];
  }

  /** Whom an entity is tied to by relations and offices, in any pack and either way. */
  *neighbours(id: EntityId): Generator<EntityId> {
    for (const [rank, { entityIds, firstRelated, related }] of this.matchers.entries()) {
      const number = this.#numbers[rank]!.get(id);
      if (number === undefined) continue;
      for (let at = firstRelated[number]!; at < firstRelated[number + 1]!; at++)
        yield entityIds[related[at]!]!;
    }
  }
}
