import type { Entity } from '../model/entity.ts';
import type { GazetteerDb } from './database.ts';
import { LinkCollector } from './link-collector.ts';
import type { EditionValues, PackPart } from './pack-parts.ts';
import { ENTITIES_PER_PART } from './pack-parts.ts';

/** Parts written in one transaction: keeps the copy in memory small and other tables answering. */
const PARTS_PER_WRITE = 10;

/** What an edition is known by once it is whole. */
export type StoredEdition = { edition: string; parts: number };

/**
 * Writes an edition of a pack part by part, while its entities come in the order of their ids.
 * Nobody reads it before a pointer names it; what a crash leaves lying is swept at the next start.
 */
export class StageWriter {
  readonly #db: GazetteerDb;
  readonly #edition: string;
  readonly #links = new LinkCollector();
  readonly #ids: string[] = [];
  readonly #digests: number[] = [];
  #entities: Entity[] = [];
  #rows: PackPart[] = [];
  #entityParts = 0;
  #parts = 0;
  #inFlight: PromiseLike<unknown> & { catch(f: () => undefined): unknown } = Promise.resolve();

  constructor(db: GazetteerDb, edition: string) {
    this.#db = db;
    this.#edition = edition;
  }

  /** `digest` tells a changed entity from an unchanged one. A promise where it has to be waited for. */
  add(entity: Entity, digest: number): Promise<void> | undefined {
    this.#links.add(entity);
    this.#ids.push(entity.id);
    this.#digests.push(digest);
    this.#entities.push(entity);
    if (this.#entities.length < ENTITIES_PER_PART) return undefined;
    this.#cutPart();
    return this.#rows.length === PARTS_PER_WRITE ? this.#write() : undefined;
  }

  /** Writes what is left: the last part, links between entities, and what was built beside. */
  async finish(built: Pick<EditionValues, 'matcher' | 'search'>): Promise<StoredEdition> {
    if (this.#entities.length > 0) this.#cutPart();
    const firsts = this.#ids.filter((_, n) => n % ENTITIES_PER_PART === 0);
    for (let part = 0; part < this.#entityParts; part++) {
      const at = part * ENTITIES_PER_PART;
      this.#row(`links:${part}`, this.#links.linksOf(this.#ids.slice(at, at + ENTITIES_PER_PART)));
      if (this.#rows.length >= PARTS_PER_WRITE) await this.#write();
    }
    this.#row('foreign', this.#links.foreignLinks());
    this.#row('firsts', firsts);
    const digests: EditionValues['digests'] = {
      ids: this.#ids.join('\n'),
      digests: Float64Array.from(this.#digests),
    };
    this.#row('digests', digests);
    for (const [name, value] of Object.entries(built)) this.#row(name, value);
    await this.#write();
    await this.#inFlight;
    return { edition: this.#edition, parts: this.#parts };
  }

  #cutPart(): void {
    this.#row(String(this.#entityParts++), this.#entities);
    this.#entities = [];
  }

  #row(name: string, value: unknown): void {
    if (value !== undefined) this.#rows.push({ edition: this.#edition, name, value });
  }

  /** Waits for the write before, not for this one: the disk works while the next lines are read. */
  async #write(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await this.#inFlight;
    this.#parts += rows.length;
    this.#inFlight = this.#db.packParts.bulkPut(rows);
    // It is awaited later: until then its failure is nobody's.
    this.#inFlight.catch(() => undefined);
  }
}
