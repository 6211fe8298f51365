import type { GazetteerDb } from '../db/database.ts';
import type { Entity } from '../model/entity.ts';
import { ENTITIES_MAX } from '../model/limits.ts';
import type { PackMeta } from '../model/pack.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { entityToLine, linesToPack } from '../pack/file/write-pack.ts';
import type { Imported } from '../pack/import/imported.ts';
import type { PackProblem } from '../pack/problem.ts';
import { capProblems } from '../pack/problem.ts';
import { EditionBuilder } from './edition-builder.ts';
import type { Staged, Watch } from './stage-pack.ts';

/** Lines made into entities between two looks at the signal. */
const LINES_AT_ONCE = 1000;

/**
 * Gathers what a foreign source's records become: entities as lines, as a pack file would hold them,
 * since such sources come in any order and a pack is sorted.
 */
export class Gatherer {
  readonly #file: string;
  readonly #lines = new Map<string, string>();
  readonly #skipped = new Map<string, number>();
  readonly #problems: PackProblem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** `place`: where in the file the record stands, for people. */
  add(imported: Imported, place: string): void {
    if ('skipped' in imported) {
      this.#skipped.set(imported.skipped, (this.#skipped.get(imported.skipped) ?? 0) + 1);
    } else if ('problem' in imported) {
      this.#problems.push({ file: this.#file, path: place, ...imported.problem });
    } else if (this.#lines.has(imported.entity.id)) {
      const message = `has the id ${JSON.stringify(imported.entity.id)}, which an earlier one has too`;
      const remedy = 'give each its own id, or remove one';
      this.#problems.push({ file: this.#file, path: place, message, remedy });
    } else this.#lines.set(imported.entity.id, entityToLine(imported.entity));
  }

  get skipped(): { why: string; count: number }[] {
    return [...this.#skipped].map(([why, count]) => ({ why, count }));
  }

  /** The lines by id, or every problem of the source. */
  finish(): Result<string[], PackProblem[]> {
    if (this.#problems.length > 0) return fail(capProblems(this.#problems));
    const count = this.#lines.size;
    const whole = (message: string, remedy: string) =>
      fail([{ file: this.#file, path: '', message, remedy }]);
    if (count === 0) return whole('holds nothing that makes an entity', 'choose another file');
    if (count > ENTITIES_MAX) {
      return whole(`holds ${count} entities`, `import ${ENTITIES_MAX} at most at once`);
    }
    const sorted = [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1));
    return ok(sorted.map(([, line]) => line));
  }
}

/** Stores gathered lines beside what answers, as `stagePack` does with a pack file. */
export async function stageLines(
  db: GazetteerDb,
  meta: PackMeta,
  lines: readonly string[],
  { onProgress, signal }: Watch = {},
): Promise<Staged> {
  const builder = new EditionBuilder(db);
  try {
    for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
      signal?.throwIfAborted();
      const piece = lines.slice(at, at + LINES_AT_ONCE);
      // Our own lines, checked when they were made.
      await builder.add(piece.map((line) => ({ entity: JSON.parse(line) as Entity, line })));
      onProgress?.({ phase: 'indexing', done: at, total: lines.length });
    }
    const { header } = linesToPack(meta, lines);
    const stored = await builder.finish();
    signal?.throwIfAborted();
    return { stored, header };
  } catch (error) {
    await builder.discard();
    throw error;
  }
}
