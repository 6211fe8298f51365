import type { EntityId, EntityType, Support } from '../model/entity.ts';
import { SUPPORTS } from '../model/entity.ts';

/**
 * The compiled index: every alias as a path of words in a trie, all in typed arrays, so that it is
 * stored, loaded and sent as it is (structured clone) and weighs tens of bytes an alias.
 *
 * Words are numbered; a hash table finds a word's number from its folded units. The trie's nodes
 * are numbered breadth first, so the children of a node stand together, sorted by word:
 *
 *     node n: children firstChild[n] .. firstChild[n + 1], reached by childWord[child]
 *             postings firstPosting[n] .. firstPosting[n + 1]: who is named by the path up to n
 */
export type Matcher = {
  format: 1;
  /** Folded units of all words, one after the other; word w is wordStart[w] .. wordStart[w + 1]. */
  wordUnits: Uint16Array;
  wordStart: Uint32Array;
  /** Open addressing by hash; 0 is empty, else word + 1. Its size is a power of two. */
  wordSlots: Uint32Array;
  /** CAPITALS_INSIDE and POSSESSIVE_INSIDE. */
  wordRule: Uint8Array;
  /** The node a word leads to from the root; 0 for none. */
  rootChild: Uint32Array;
  firstChild: Uint32Array;
  childWord: Uint32Array;
  firstPosting: Uint32Array;
  /** Entity number; for NEAR the number of the near word, for TITLE and OPENER nothing. */
  postingTarget: Uint32Array;
  /** Bits 0-2 kind, bit 3 ALL_CAPITALS, bits 5-9 the supports a weak alias takes. */
  postingFlags: Uint16Array;
  /** Bit n: word n of the alias must begin with a capital. Words after the 16th need none. */
  postingCapitals: Uint16Array;
  /** The list of near words that a weak alias takes; 0 for none. */
  postingNear: Uint32Array;
  /** List n of near words: nearWord[firstNear[n]] .. nearWord[firstNear[n + 1]], as numbered by NEAR. */
  firstNear: Uint32Array;
  nearWord: Uint32Array;
  /** The pack's entities, then those of other packs that they point at. */
  entityIds: EntityId[];
  /** Of the pack's own entities only. */
  entityTypes: EntityType[];
  /** Neighbours of entity e by relations and offices, both ways: firstRelated[e] .. firstRelated[e + 1]. */
  firstRelated: Uint32Array;
  related: Uint32Array;
};

/** What a path of words is. */
export const STRONG = 0;
export const WEAK = 1;
export const CONTEXT = 2;
/** A word that supports a weak alias in the same block. */
export const NEAR = 3;
/** A title or role word, which supports the name right after it. */
export const TITLE = 4;
/** A word that opens sentences; its capital makes no name of it. */
export const OPENER = 5;

/** The whole alias must be in capitals: short acronyms, for "us" is no country and "un" no organisation. */
export const ALL_CAPITALS = 8;

/** Inside a name this word is in capitals: the "US" of "US Air Force". */
export const CAPITALS_INSIDE = 1;
/** Some name goes on after this word's possessive: "People's Protection Units". */
export const POSSESSIVE_INSIDE = 2;

export const kindOf = (flags: number): number => flags & 7;
export const supportBit = (support: Support): number => 1 << (5 + SUPPORTS.indexOf(support));

/** The number of a folded word, or -1. `units` holds at least `length` units. */
export function findWord(
  matcher: Matcher,
  units: Uint16Array,
  length: number,
  hash: number,
): number {
  const { wordSlots, wordStart, wordUnits } = matcher;
  const mask = wordSlots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const word = wordSlots[slot]! - 1;
    if (word < 0) return -1;
    const from = wordStart[word]!;
    if (wordStart[word + 1]! - from !== length) continue;
    let same = 0;
    while (same < length && wordUnits[from + same] === units[same]) same++;
    if (same === length) return word;
  }
}

/** FNV's low bits depend on the last units only: fold the high ones in before masking. */
export const spread = (hash: number): number => hash ^ (hash >>> 15);

/** The child of a node by word, or 0: the root is nobody's child. */
export function findChild(matcher: Matcher, node: number, word: number): number {
  if (node === 0) return matcher.rootChild[word]!;
  // Written out here: it runs for each word of a page, and a callback would cost more than the search.
  let low = matcher.firstChild[node]!;
  let high = matcher.firstChild[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = matcher.childWord[middle]!;
    if (there === word) return middle;
    if (there < word) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
