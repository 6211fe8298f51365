import { foldWords, hashWord } from '../text/fold.ts';
import { HASH_START } from '../text/tokenize.ts';
import type { Matcher } from './matcher.ts';
import { CAPITALS_INSIDE, POSSESSIVE_INSIDE, spread } from './matcher.ts';

const POSSESSIVE_IN_NAME = /([\p{L}\p{M}\p{N}]+)['’]s(?=\s)/gu;
const SHORT_CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu;

/** What the two above need at least: most names have neither. */
const SOME_CAPITALS = /\p{Lu}\.?\p{Lu}/u;
const SOME_POSSESSIVE = /['’]s/;

/** Numbers words in order of first sight. */
export class WordTable {
  readonly #all: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #rules = new Map<number, number>();

  get count(): number {
    return this.#all.length;
  }

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#all.length);
    return this.#all.push(word) - 1;
  }

  /** Learns which words of a name are in capitals or own what follows. */
  learnWriting(alias: string): void {
    // A name all in capitals tells nothing of its words.
    if (SOME_CAPITALS.test(alias) && alias !== alias.toUpperCase())
      for (const [short] of alias.replaceAll('.', '').matchAll(SHORT_CAPITALS))
        this.#learn(short, CAPITALS_INSIDE);
    if (SOME_POSSESSIVE.test(alias))
      for (const [, owner] of alias.matchAll(POSSESSIVE_IN_NAME))
        this.#learn(owner!, POSSESSIVE_INSIDE);
  }

  #learn(text: string, rule: number): void {
    for (const word of foldWords(text)) {
      const number = this.number(word);
      this.#rules.set(number, (this.#rules.get(number) ?? 0) | rule);
    }
  }

  arrays(): Pick<Matcher, 'wordUnits' | 'wordStart' | 'wordSlots' | 'wordRule'> {
    const wordStart = new Uint32Array(this.count + 1);
    this.#all.forEach((word, n) => (wordStart[n + 1] = wordStart[n]! + word.length));
    const wordUnits = new Uint16Array(wordStart[this.count]!);
    // At most half full, so that a word that is not there is known after one or two looks.
    const wordSlots = new Uint32Array(2 ** Math.ceil(Math.log2(this.count * 2 + 2)));
    const wordRule = new Uint8Array(this.count);
    const mask = wordSlots.length - 1;
    this.#all.forEach((word, n) => {
      for (let at = 0; at < word.length; at++) wordUnits[wordStart[n]! + at] = word.charCodeAt(at);
      let slot = spread(hashWord(word, HASH_START)) & mask;
      while (wordSlots[slot] !== 0) slot = (slot + 1) & mask;
      wordSlots[slot] = n + 1;
      wordRule[n] = this.#rules.get(n) ?? 0;
    });
    return { wordUnits, wordStart, wordSlots, wordRule };
  }
}
