import { uuidv7 } from 'uuidv7';
import type { GazetteerDb } from '../db/database.ts';
import { removeEdition } from '../db/pack-changes.ts';
import type { StoredEdition } from '../db/stage-writer.ts';
import { StageWriter } from '../db/stage-writer.ts';
import { Compiler } from '../detect/compile.ts';
import type { EntityLine } from '../pack/file/pack-reader.ts';
import { lineDigest } from '../pack/line-digest.ts';
import { NameIndexer } from '../search/name-index.ts';

/** Makes a stored edition of entities that come in the order of their ids: parts and indexes. */
export class EditionBuilder {
  /** New with every storing, so that parts never mix. */
  readonly edition: string = uuidv7();
  readonly #db: GazetteerDb;
  readonly #writer: StageWriter;
  readonly #compiler = new Compiler();
  readonly #names = new NameIndexer();

  constructor(db: GazetteerDb) {
    this.#db = db;
    this.#writer = new StageWriter(db, this.edition);
  }

  async add(lines: readonly EntityLine[]): Promise<void> {
    for (const { entity, line } of lines) {
      this.#compiler.add(entity);
      this.#names.add(entity);
      const written = this.#writer.add(entity, lineDigest(line));
      if (written) await written;
    }
  }

  finish(): Promise<StoredEdition> {
    return this.#writer.finish({
      matcher: this.#compiler.finish(),
      search: this.#names.finish(),
    });
  }

  /** Removes what was written. */
  discard(): Promise<void> {
    return removeEdition(this.#db, this.edition);
  }
}
