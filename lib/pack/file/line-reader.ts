import type { Result } from '../../model/result.ts';
import { fail, ok } from '../../model/result.ts';
import type { PackProblem } from '../problem.ts';

/** A line without its break; `number` counts from 1, as editors do. */
export type Line = { number: number; text: string };

/**
 * Cuts bytes into lines as they come, holding no more than one unfinished line. Takes UTF-8 with or
 * without a byte order mark, and line breaks of every system.
 */
export class LineReader {
  readonly #file: string;
  readonly #unitsMax: number;
  // Fatal: a file in another encoding must not come in as boxes and question marks.
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #rest = '';
  #number = 0;

  constructor(file: string, unitsMax: number) {
    this.#file = file;
    this.#unitsMax = unitsMax;
  }

  /** The lines that end in these bytes. */
  push(bytes: Uint8Array): Result<Line[], PackProblem[]> {
    return this.#read(bytes, true);
  }

  /** The last line, where no break follows it. */
  end(): Result<Line[], PackProblem[]> {
    const last = this.#read(new Uint8Array(), false);
    if (!last.ok || this.#rest === '') return last;
    const line = this.#line(this.#rest);
    this.#rest = '';
    return ok([line]);
  }

  #read(bytes: Uint8Array, stream: boolean): Result<Line[], PackProblem[]> {
    let text: string;
    try {
      text = this.#rest + this.#decoder.decode(bytes, { stream });
    } catch {
      return this.#fault(
        'has bytes that are no UTF-8 text, in or after this line',
        'save the file in the encoding UTF-8',
      );
    }
    const parts = text.split('\n');
    this.#rest = parts.pop() ?? '';
    const lines = parts.map((part) => this.#line(part));
    const long = lines.find((line) => line.text.length > this.#unitsMax);
    if (!long && this.#rest.length <= this.#unitsMax) return ok(lines);
    const number = long?.number ?? this.#number + 1;
    return this.#fault(
      `is longer than ${this.#unitsMax} characters`,
      'write one entity a line, and no longer',
      number,
    );
  }

  #line(text: string): Line {
    this.#number += 1;
    return { number: this.#number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  }

  #fault(message: string, remedy: string, number = this.#number + 1) {
    return fail([{ file: this.#file, path: `line ${number}`, message, remedy }]);
  }
}
