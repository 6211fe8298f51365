import type { EntityId } from '../model/entity.ts';
import type { EntityLine } from '../pack/file/pack-reader.ts';
import { PROBLEMS_MAX, quote } from '../pack/problem.ts';
import type { PackProblem } from '../pack/problem.ts';

type Link = { target: EntityId; path: string };

/**
 * Finds links that lead nowhere while a pack streams by: the other end may come later, or stand in
 * another pack. Remembers ids and links, not the entities.
 */
export class LinkCheck {
  readonly #ids = new Set<EntityId>();
  readonly #links: Link[] = [];
  // Line 1 is the header.
  #line = 1;

  add(lines: readonly EntityLine[]): void {
    for (const { entity } of lines) {
      this.#line++;
      this.#ids.add(entity.id);
      entity.relations.forEach(({ target }, n) =>
        this.#links.push({ target, path: `line ${this.#line}.relations[${n}].target` }),
      );
      entity.roles?.forEach(({ org }, n) => {
        if (org) this.#links.push({ target: org, path: `line ${this.#line}.roles[${n}].org` });
      });
    }
  }

  /** The links whose other end neither this pack holds nor, by `isElsewhere`, another. */
  async findDead(
    file: string,
    isElsewhere: (id: EntityId) => Promise<boolean>,
  ): Promise<PackProblem[]> {
    const problems: PackProblem[] = [];
    for (const { target, path } of this.#links) {
      if (this.#ids.has(target) || (await isElsewhere(target))) continue;
      problems.push({
        file,
        path,
        message: `points at ${quote(target)}, which neither this pack nor another of yours holds`,
        remedy: 'add that entity, import the pack that has it, or remove this',
      });
      if (problems.length === PROBLEMS_MAX) break;
    }
    return problems;
  }
}
