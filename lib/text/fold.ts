import { Tokens, hashUnit, tokenize } from './tokenize.ts';

/**
 * The words of a text as the matcher compares them: lower case, without marks, apostrophes and
 * possessive endings, one space between words. "Kata’ib Hezbollah's" becomes "kataib hezbollah".
 */
export function fold(text: string): string {
  return foldWords(text).join(' ');
}

/** The folded words of a text, in order. */
export function foldWords(text: string): string[] {
  return foldTokens(text).map(({ word }) => word);
}

/** A folded word with the flags that `tokenize` gives it. */
export type FoldedWord = { word: string; flags: number };

/** As `foldWords`, with how each word was written. A word too long to be in any name is left out. */
export function foldTokens(text: string): FoldedWord[] {
  const words: string[] = [];
  const keep = (units: Uint16Array, length: number) =>
    words.push(String.fromCharCode(...units.subarray(0, length))) - 1;
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

/** Hash of a folded word, as `tokenize` computes it. */
export function hashWord(word: string, start: number): number {
  let hash = start;
  for (let at = 0; at < word.length; at++) hash = hashUnit(hash, word.charCodeAt(at));
  return hash;
}
