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
  /** How a word must be written inside a name: a case rule of those below, and POSSESSIVE_INSIDE. */
  wordRule: Uint8Array;
  /** The node a word leads to from the root; 0 for none. */
  rootChild: Uint32Array;
  firstChild: Uint32Array;
  childWord: Uint32Array;
  firstPosting: Uint32Array;
  /** Entity number; for NEAR the number of its list, for TITLE and OPENER nothing. */
  postingTarget: Uint32Array;
  /** Bits 0-2 kind, bits 3-4 case rule, bits 5-9 the supports a weak alias takes. */
  postingFlags: Uint16Array;
  /** The list of words "near" a weak alias; 0 for none. */
  postingNear: Uint32Array;
  entityIds: EntityId[];
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

/** How an alias must be written. */
export const ANY_CASE = 0;
/** Its first distinctive word begins with a capital. */
export const CAPITALISED = 1;
/** All capitals: short acronyms, for "us" is no country and "un" no organisation. */
export const CAPITALS = 2;

/** Some name goes on after this word's possessive: "People's Protection Units". */
export const POSSESSIVE_INSIDE = 4;
export const wordCase = (rule: number): number => rule & 3;

export const kindOf = (flags: number): number => flags & 7;
export const caseOf = (flags: number): number => (flags >> 3) & 3;
export const supportBit = (support: Support): number => 1 << (5 + SUPPORTS.indexOf(support));
export const packFlags = (kind: number, caseRule: number, needs: readonly Support[]): number =>
  needs.reduce((bits, need) => bits | supportBit(need), kind | (caseRule << 3));

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
