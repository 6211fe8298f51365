import type { EntityId } from '../model/entity.ts';
import type { EntityLine } from '../pack/file/pack-reader.ts';
import { PROBLEMS_MAX, quote } from '../pack/problem.ts';
import type { PackProblem } from '../pack/problem.ts';

type Link = { target: EntityId; line: number; field: 'relations' | 'roles'; at: number };

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
      const line = this.#line;
      entity.relations.forEach(({ target }, at) =>
        this.#links.push({ target, line, field: 'relations', at }),
      );
      entity.roles?.forEach(({ org }, at) => {
        if (org) this.#links.push({ target: org, line, field: 'roles', at });
      });
    }
  }

  /** The links whose other end neither this pack holds nor, by `isElsewhere`, another. Asks of each once. */
  async findDead(
    file: string,
    isElsewhere: (id: EntityId) => Promise<boolean>,
    signal?: AbortSignal,
  ): Promise<PackProblem[]> {
    const problems: PackProblem[] = [];
    const elsewhere = new Map<EntityId, boolean>();
    for (const { target, line, field, at } of this.#links) {
      if (this.#ids.has(target)) continue;
      signal?.throwIfAborted();
      const known = elsewhere.get(target) ?? (await isElsewhere(target));
      elsewhere.set(target, known);
      if (known) continue;
      problems.push({
        file,
        path: `line ${line}.${field}[${at}].${field === 'roles' ? 'org' : 'target'}`,
        message: `points at ${quote(target)}, which neither this pack nor another of yours holds`,
        remedy: 'add that entity, import the pack that has it, or remove this',
      });
      if (problems.length === PROBLEMS_MAX) break;
    }
    return problems;
  }
}
