import type { Entity } from '../model/entity.ts';
import type { Matcher } from './matcher.ts';

/**
 * Who is tied to whom by relations and offices, in both directions. Ids of other packs' entities
 * that are pointed at come after the pack's own.
 */
export class Links {
  readonly #ids: Entity['id'][] = [];
  readonly #targets = new Map<number, Entity['id'][]>();

  add(entity: Entity): void {
    const number = this.#ids.push(entity.id) - 1;
    const targets = [
      ...entity.relations.map((relation) => relation.target),
      ...(entity.roles ?? []).flatMap((role) => role.org ?? []),
    ];
    if (targets.length > 0) this.#targets.set(number, targets);
  }

  arrays(): Pick<Matcher, 'entityIds' | 'firstRelated' | 'related'> {
    const numbers = new Map(this.#ids.map((id, n) => [id, n]));
    const neighbours = new Map<number, Set<number>>();
    const tie = (from: number, to: number) => {
      const set = neighbours.get(from) ?? new Set();
      neighbours.set(from, set.add(to));
    };
    for (const [number, targets] of this.#targets)
      for (const target of targets) {
        const other = numbers.get(target) ?? numbers.size;
        numbers.set(target, other);
        tie(number, other);
        tie(other, number);
      }
    const firstRelated = new Uint32Array(numbers.size + 1);
    const related: number[] = [];
    for (let n = 0; n < numbers.size; n++) {
      for (const other of neighbours.get(n) ?? []) related.push(other);
      firstRelated[n + 1] = related.length;
    }
    return { entityIds: [...numbers.keys()], firstRelated, related: Uint32Array.from(related) };
  }
}
