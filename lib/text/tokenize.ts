import {
  APOSTROPHE,
  DOT,
  FIRST_CJK,
  FIRST_LETTER,
  HYPHEN,
  JOINER,
  NOTHING,
  UNSEEN,
  caseTable,
  foldTable,
  foldUnit,
} from './chars.ts';

/** Flags of a token. */
export const UPPER_FIRST = 1;
export const ALL_UPPER = 2;
/** Of a script without case, or a number. */
export const CASELESS = 4;
/** Only joiners stand between it and the token before: both may belong to one name. */
export const JOINED = 8;
/** One hyphen and nothing else stands before it. */
export const HYPHENATED = 16;
/** A possessive "'s" follows, outside of the token. */
export const POSSESSIVE = 32;
/** Begins the text or a sentence, so that its capital says nothing. */
export const OPENS = 64;
/** As JOINED, but with one full stop before the white space: "Gen. Soleimani". */
export const AFTER_DOT = 128;

/** Longest word that is looked up, in folded units; a longer one is in no dictionary. */
const WORD_MAX = 64;

const SMALL_S = 0x73;

/** The hash of a folded word: FNV-1a over UTF-16 units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const HASH_START = 0x811c9dc5 | 0;
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Finds a folded word by its hash; -1 where the dictionary has none such. */
export type FindWord = (units: Uint16Array, length: number, hash: number) => number;

/** The words of a text, one column a property; reused from text to text. */
export class Tokens {
  length = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** What `FindWord` said. */
  word = new Int32Array(256);
  flags = new Uint8Array(256);

  push(start: number, end: number, word: number, flags: number): void {
    if (this.length === this.start.length) this.#grow();
    const at = this.length++;
    this.start[at] = start;
    this.end[at] = end;
    this.word[at] = word;
    this.flags[at] = flags;
  }

  #grow(): void {
    const double = <T extends Int32Array | Uint8Array>(old: T, next: T): T => (next.set(old), next);
    const size = this.start.length * 2;
    this.start = double(this.start, new Int32Array(size));
    this.end = double(this.end, new Int32Array(size));
    this.word = double(this.word, new Int32Array(size));
    this.flags = double(this.flags, new Uint8Array(size));
  }
}

const units = new Uint16Array(WORD_MAX);

/**
 * Splits text into folded words in one pass and looks each up. Offsets are UTF-16 units of `text`
 * as it stands. A possessive ending, marks, apostrophes and dots inside abbreviations are no part
 * of the folded word; the last dot of an abbreviation belongs to its span.
 */
export function tokenize(text: string, findWord: FindWord, tokens: Tokens): void {
  tokens.length = 0;
  const size = text.length;
  // What stands between the token before and the one to come.
  let gap = OPENS;
  let gapUnits = 0;
  let at = 0;
  while (at < size) {
    const unit = text.charCodeAt(at);
    const kind = foldTable[unit] || foldUnit(unit);
    if (kind < FIRST_LETTER) {
      gap = widenGap(gap, kind, gapUnits++, unit);
      at++;
      continue;
    }
    const start = at;
    let end = at;
    let hash = HASH_START;
    let last = 0;
    let length = 0;
    let upper = 0;
    let lower = 0;
    let flags = gap;
    let dotted = false;
    let possessive = 0;
    while (at < size) {
      const here = text.charCodeAt(at);
      const value = foldTable[here] || foldUnit(here);
      if (value >= FIRST_LETTER) {
        if (value >= FIRST_CJK && length > 0 && value < 0xd800) break;
        const letterCase = caseTable[here];
        if (letterCase === 1) {
          if (length === 0) flags |= UPPER_FIRST;
          upper++;
        } else if (letterCase === 2) lower++;
        if (length < WORD_MAX) units[length] = value;
        length++;
        last = value;
        hash = hashUnit(hash, value);
        end = ++at;
        if (value >= FIRST_CJK && value < 0xd800) break;
      } else if (value === NOTHING) {
        at++;
      } else if (value === APOSTROPHE) {
        const next = kindAt(text, at + 1);
        if (next < FIRST_LETTER) {
          // "Workers' Party" is one name: the apostrophe of a plural leaves no gap.
          if (last === SMALL_S && next === JOINER) at++;
          break;
        }
        if (next === SMALL_S && kindAt(text, at + 2) < FIRST_LETTER) {
          possessive = 2;
          break;
        }
        at++;
      } else if (value === DOT && (dotted || length === 1) && isLoneLetter(text, at + 1)) {
        dotted = true;
        at++;
      } else break;
    }
    if (dotted && text.charCodeAt(at) === 0x2e) end = ++at;
    if (upper > 0 && lower === 0 && length > 1) flags |= ALL_UPPER;
    if (upper === 0 && lower === 0) flags |= CASELESS;
    if (possessive > 0) flags |= POSSESSIVE;
    tokens.push(start, end, length <= WORD_MAX ? findWord(units, length, hash) : -1, flags);
    at += possessive;
    // An ideograph joins the next without anything between; other words cannot touch.
    gap = JOINED;
    gapUnits = 0;
  }
}

/** What the gap becomes with one more unit in it. */
function widenGap(gap: number, kind: number, units: number, unit: number): number {
  if (kind === NOTHING) return gap;
  if (kind === HYPHEN)
    return units === 0 && gap === JOINED ? JOINED | HYPHENATED : gap & ~HYPHENATED;
  if (kind === JOINER) return gap & ~HYPHENATED;
  // A full stop right after a word may belong to a title; anywhere else it ends the sentence.
  if (kind === DOT) return gap === JOINED && units === 0 ? AFTER_DOT | OPENS : OPENS;
  return unit === 0x21 || unit === 0x3f || unit === 0x3a ? OPENS : gap & OPENS;
}

function kindAt(text: string, at: number): number {
  return at < text.length ? foldUnit(text.charCodeAt(at)) : UNSEEN;
}

/** True for one letter that no other letter follows: the next of an abbreviation. */
function isLoneLetter(text: string, at: number): boolean {
  return kindAt(text, at) >= FIRST_LETTER && kindAt(text, at + 1) < FIRST_LETTER;
}
