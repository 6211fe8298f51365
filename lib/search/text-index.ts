import type { Entity } from '../model/entity.ts';
import { fold } from '../text/fold.ts';
import type { KeyTable } from './key-table.ts';
import {
  countKeys,
  exactPostings,
  findKeyFrom,
  keyAt,
  postingsOf,
  prefixRange,
  toKeyTable,
} from './key-table.ts';

/** Words of summaries to the numbers of entities. */
export type TextIndex = { format: 1; words: KeyTable };

/** A word in more summaries than this tells nothing, and would weigh most. */
const COMMON = 2000;

/** Gathers the words of summaries while entities stream by. */
export class TextIndexer {
  readonly #words = new Map<string, number[]>();
  #count = 0;

  add({ summary }: Entity): void {
    const number = this.#count++;
    for (const word of fold(summary.text).split(' ')) {
      const list = this.#words.get(word);
      if (!list) this.#words.set(word, [number]);
      else if (list.length <= COMMON && list.at(-1) !== number) list.push(number);
    }
  }

  finish(): TextIndex {
    // The word stays, without its entities: so it is known to be common, and not to be nowhere.
    for (const [word, list] of this.#words) if (list.length > COMMON) this.#words.set(word, []);
    return { format: 1, words: toKeyTable(this.#words) };
  }
}

/** Entities whose summary has every one of these words but common ones, the last perhaps half typed. */
export function findInTexts({ words: table }: TextIndex, words: readonly string[]): number[] {
  const lists = words.flatMap((word, at) => {
    if (isCommon(table, word)) return [];
    if (at < words.length - 1) return [exactPostings(table, word)];
    const { from, to } = prefixRange(table, word);
    return [postingsOf(table, from, to)];
  });
  const [first, ...rest] = lists.toSorted((a, b) => a.length - b.length);
  const others = rest.map((list) => new Set(list));
  return [...new Set(first)].filter((entity) => others.every((set) => set.has(entity)));
}

function isCommon(table: KeyTable, word: string): boolean {
  const at = findKeyFrom(table, word);
  return at < countKeys(table) && keyAt(table, at) === word && postingsOf(table, at).length === 0;
}
