import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Entity } from '../../model/entity.ts';
import type { PackHeader } from '../../model/pack.ts';
import type { Result } from '../../model/result.ts';
import { fail, ok } from '../../model/result.ts';
import { findAliasProblems } from '../check-aliases.ts';
import { parseHeader, parseWith } from '../parse.ts';
import type { PackProblem } from '../problem.ts';
import { capProblems, quote } from '../problem.ts';
import { readJson } from '../read-json.ts';
import { LineReader } from './line-reader.ts';
import type { Line } from './line-reader.ts';

/** One entity is a page or two; a megabyte is a mistake. In UTF-16 units. */
const LINE_UNITS_MAX = 1_000_000;
/** 200,000 entities of a good kilobyte each. */
export const PACK_BYTES_MAX = 256_000_000;

/** An entity and the line that holds it, which tells a changed entity from an unchanged one. */
export type EntityLine = { entity: Entity; line: string };

const LINE_FEED = 0x0a;

/**
 * Reads a pack file from bytes as they come: the header, then entities in the order of their ids.
 * Holds one line at a time. The first piece with problems ends the reading; nothing that was read
 * counts before `end` has found the count and the hash right.
 */
export class PackReader {
  readonly #file: string;
  readonly #lines: LineReader;
  readonly #hash = sha256.create();
  #header: PackHeader | undefined;
  #isPastHeader = false;
  #bytes = 0;
  #count = 0;
  #lastId = '';

  constructor(file: string) {
    this.#file = file;
    this.#lines = new LineReader(file, LINE_UNITS_MAX);
  }

  /** What the first line says, once it was read. */
  get header(): PackHeader | undefined {
    return this.#header;
  }

  /** The entities whose lines end in these bytes. */
  push(bytes: Uint8Array): Result<EntityLine[], PackProblem[]> {
    this.#bytes += bytes.length;
    if (this.#bytes > PACK_BYTES_MAX) {
      const most = `${PACK_BYTES_MAX / 1e6} MB at most`;
      return this.#fail('', `goes on after ${most}`, 'split it into several packs');
    }
    this.#update(bytes);
    const lines = this.#lines.push(bytes);
    return lines.ok ? this.#take(lines.value) : lines;
  }

  /** The last entity, once the whole file is known to be what the header says. */
  end(): Result<EntityLine[], PackProblem[]> {
    const lines = this.#lines.end();
    if (!lines.ok) return lines;
    const last = this.#take(lines.value);
    if (!last.ok) return last;
    if (!this.#header) return this.#fail('', 'is empty', 'choose a pack file');
    const { entities, hash } = this.#header;
    if (this.#count !== entities) {
      const message = `has ${this.#count} entities where its header says ${entities}`;
      return this.#fail('', message, 'the file may have been cut off: get it again');
    }
    if (bytesToHex(this.#hash.digest()) !== hash) {
      const message = 'is not what its author made: the hash in its header is another';
      return this.#fail(
        '',
        message,
        'get the file again; if you wrote it: tail -n +2 FILE | sha256sum gives the hash',
      );
    }
    return last;
  }

  #update(bytes: Uint8Array): void {
    if (this.#isPastHeader) {
      this.#hash.update(bytes);
      return;
    }
    const end = bytes.indexOf(LINE_FEED);
    if (end < 0) return;
    this.#isPastHeader = true;
    this.#hash.update(bytes.subarray(end + 1));
  }

  #take(lines: readonly Line[]): Result<EntityLine[], PackProblem[]> {
    const taken: EntityLine[] = [];
    const problems: PackProblem[] = [];
    for (const line of lines) {
      if (!this.#header) {
        const header = parseHeader(this.#file, line.text);
        if (!header.ok) return header;
        this.#header = header.value;
        continue;
      }
      const found = this.#readEntity(line);
      if (found.ok) taken.push({ entity: found.value, line: line.text });
      else problems.push(...found.error);
    }
    return problems.length > 0 ? fail(capProblems(problems)) : ok(taken);
  }

  #readEntity({ number, text }: Line): Result<Entity, PackProblem[]> {
    const place = `line ${number}`;
    if (this.#count === this.#header?.entities) {
      const message = `stands after the ${this.#count} entities that the header speaks of`;
      return this.#fail(place, message, 'remove it, or mend "entities" in the header');
    }
    this.#count += 1;
    const json = readJson(this.#file, text, LINE_UNITS_MAX, number);
    if (!json.ok) return json;
    const entity = parseWith(this.#file, Entity, json.value, place);
    if (!entity.ok) return entity;
    const problems = findAliasProblems(this.#file, place, entity.value);
    if (problems.length > 0) return fail(problems);
    const { id } = entity.value;
    if (id <= this.#lastId) {
      const is = id === this.#lastId ? 'is also the id in' : 'sorts before that of';
      const message = `${quote(id)} ${is} the line before`;
      return this.#fail(`${place}.id`, message, 'sort entities by id, each once');
    }
    this.#lastId = id;
    return entity;
  }

  #fail(path: string, message: string, remedy: string) {
    return fail([{ file: this.#file, path, message, remedy }]);
  }
}

/** Reads a pack file that is at hand in one piece. */
export function readPack(
  file: string,
  bytes: Uint8Array,
): Result<{ header: PackHeader; entities: Entity[] }, PackProblem[]> {
  const reader = new PackReader(file);
  const first = reader.push(bytes);
  if (!first.ok) return first;
  const last = reader.end();
  if (!last.ok) return last;
  const entities = [...first.value, ...last.value].map(({ entity }) => entity);
  return ok({ header: reader.header!, entities });
}
