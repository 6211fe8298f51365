import type { Span } from '../model/mention.ts';
import { countBefore } from '../model/sorted.ts';
import { APOSTROPHE, FIRST_LETTER, foldUnit, HYPHEN, NOTHING } from '../text/chars.ts';

/**
 * A text as anchors compare it, and the way back: white space is one space, quotation marks and dashes
 * are the plain ones, letters are small and without marks, and what nobody sees is left out. All
 * units are UTF-16 code units.
 */
export type FoldedText = {
  text: string;
  /** How many folded units stand before a place in the text as it is. */
  toFolded: (at: number) => number;
  /** The passage as it is, for a folded one that is not empty. */
  toSource: (span: Span) => Span;
};

export function foldText(source: string): FoldedText {
  const units = new Uint16Array(source.length);
  const places = new Uint32Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = foldForAnchors(source.charCodeAt(at));
    if (unit === NONE || (unit === SPACE && length > 0 && units[length - 1] === SPACE)) continue;
    units[length] = unit;
    places[length++] = at;
  }
  return {
    text: toText(units.subarray(0, length)),
    toFolded: (at) => countBefore(length, (n) => places[n]! < at),
    toSource: ({ start, end }) => {
      let last = places[end - 1]! + 1;
      // A letter and its marks are one.
      while (last < source.length && MARK.test(source[last]!)) last++;
      return { start: places[start]!, end: last };
    },
  };
}

const NONE = 0;
const SPACE = 32;
const MARK = /\p{M}/u;
const DASHES = /[‒–—―−]/u;
const DOUBLE_QUOTES = /[“”„‟«»″＂]/u;
const WHITE = /\s/u;

const folded = new Uint16Array(0x10000);

function foldForAnchors(unit: number): number {
  const known = folded[unit]!;
  // What folds to nothing is asked anew each time: it is rare.
  return known === NONE ? (folded[unit] = learn(unit)) : known;
}

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  if (WHITE.test(char) && unit !== 0xfeff) return SPACE;
  if (DOUBLE_QUOTES.test(char)) return 0x22;
  if (DASHES.test(char)) return 0x2d;
  const value = foldUnit(unit);
  if (value === NOTHING || unit === 0x200c) return NONE;
  if (value === APOSTROPHE) return 0x27;
  if (value === HYPHEN) return 0x2d;
  return value >= FIRST_LETTER ? value : unit;
}

function toText(units: Uint16Array): string {
  const CHUNK = 8192;
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}
