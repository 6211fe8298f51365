import { countBefore } from '../model/sorted.ts';
import type { Note } from '../model/note.ts';
import { fold } from '../text/fold.ts';

/** A note with the name of what it is about, as lists show it. */
export type TitledNote = { note: Note; title: string };

/**
 * The words of all notes and titles, kept up to date note by note: a keystroke in the search looks
 * words up instead of reading every note again.
 */
export class NoteIndex {
  readonly #notesByWord = new Map<string, Set<string>>();
  /** What was read of each note, to tell whether it has changed and to take it out again. */
  readonly #known = new Map<string, { note: Note; title: string; words: ReadonlySet<string> }>();
  /** All words in order, for words half typed; made anew when it is needed after a change. */
  #sorted: string[] | undefined;

  /**
   * Brings the index to exactly these notes, one step for each that is new or changed. Between steps
   * it can be searched, and finds what it has.
   */
  *update(notes: readonly TitledNote[]): Generator<void> {
    const gone = new Set(this.#known.keys());
    for (const { note, title } of notes) {
      gone.delete(note.id);
      const known = this.#known.get(note.id);
      if (known?.title === title && known.note.body === note.body) continue;
      this.#remove(note.id);
      this.#add(note, title);
      yield;
    }
    for (const id of gone) this.#remove(id);
  }

  /**
   * The ids of notes that hold every word of the query, in their text or their title; the last word
   * may be half typed. `undefined`: the query has no word, so every note fits.
   */
  find(query: string): ReadonlySet<string> | undefined {
    const words = fold(query).split(' ');
    if (words[0] === '') return undefined;
    const last = this.#startingWith(words.at(-1) ?? '');
    return words
      .slice(0, -1)
      .map((word) => this.#notesByWord.get(word) ?? NONE)
      .reduce((found, ids) => intersect(found, ids), last);
  }

  #add(note: Note, title: string): void {
    const words = new Set(`${fold(title)} ${fold(note.body)}`.split(' '));
    for (const word of words) {
      const ids = this.#notesByWord.get(word);
      if (ids) ids.add(note.id);
      else {
        this.#notesByWord.set(word, new Set([note.id]));
        this.#sorted = undefined;
      }
    }
    this.#known.set(note.id, { note, title, words });
  }

  #remove(id: string): void {
    for (const word of this.#known.get(id)?.words ?? []) {
      const ids = this.#notesByWord.get(word);
      ids?.delete(id);
      if (ids?.size !== 0) continue;
      this.#notesByWord.delete(word);
      this.#sorted = undefined;
    }
    this.#known.delete(id);
  }

  #startingWith(start: string): ReadonlySet<string> {
    const sorted = (this.#sorted ??= [...this.#notesByWord.keys()].sort());
    const found = new Set<string>();
    for (let at = countBefore(sorted.length, (n) => sorted[n]! < start); at < sorted.length; at++) {
      const word = sorted[at]!;
      if (!word.startsWith(start)) break;
      for (const id of this.#notesByWord.get(word) ?? NONE) found.add(id);
    }
    return found;
  }
}

const NONE: ReadonlySet<string> = new Set();

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return new Set([...fewer].filter((id) => more.has(id)));
}
