import { Tokens, hashUnit, tokenize } from './tokenize.ts';

/**
 * The words of a text as the matcher compares them: lower case, without marks, apostrophes and
 * possessive endings, one space between words. "Kata’ib Hezbollah's" becomes "kataib hezbollah".
 */
export function fold(text: string): string {
  // Most names are plain words: lower case is all that folding does to them.
  return PLAIN.test(text) ? text.toLowerCase() : foldWords(text).join(' ');
}

/** Words of a length that is looked up, of letters without marks or other writings, one blank apart. */
const PLAIN = /^[A-Za-z]{1,30}(?: [A-Za-z]{1,30})*$/;

/** The folded words of a text, in order. */
export function foldWords(text: string): string[] {
  return foldTokens(text).map(({ word }) => word);
}

/** A folded word with the flags that `tokenize` gives it. */
export type FoldedWord = { word: string; flags: number };

/** As `foldWords`, with how each word was written. A word too long to be in any name is left out. */
export function foldTokens(text: string): FoldedWord[] {
  const words: string[] = [];
  const keep = (units: Uint16Array, length: number, hash: number) =>
    words.push(toWord(units, length, hash)) - 1;
  tokenize(text, keep, scratch);
  const folded: FoldedWord[] = [];
  for (let at = 0; at < scratch.length; at++) {
    const word = words[scratch.word[at]!];
    if (word !== undefined) folded.push({ word, flags: scratch.flags[at]! });
  }
  return folded;
}

// Indexing a large pack folds hundreds of thousands of aliases: columns of its own for each would
// cost more than the folding.
const scratch = new Tokens();

/** Words met lately, by hash: names share most of theirs, and making a string is what costs. */
const lately = new Map<number, string>();
const LATELY_MAX = 50_000;

function toWord(units: Uint16Array, length: number, hash: number): string {
  const known = lately.get(hash);
  if (known !== undefined && isWord(known, units, length)) return known;
  const word = String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  if (lately.size >= LATELY_MAX) lately.clear();
  lately.set(hash, word);
  return word;
}

function isWord(word: string, units: Uint16Array, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== units[at]) return false;
  return true;
}

/** Hash of a folded word, as `tokenize` computes it. */
export function hashWord(word: string, start: number): number {
  let hash = start;
  for (let at = 0; at < word.length; at++) hash = hashUnit(hash, word.charCodeAt(at));
  return hash;
}
