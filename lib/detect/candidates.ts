import type { EntityId, EntityType } from '../model/entity.ts';
import { countBefore } from '../model/sorted.ts';
import type { Tokens } from '../text/tokenize.ts';
import {
  AFTER_DOT,
  ALL_UPPER,
  CASELESS,
  HYPHENATED,
  JOINED,
  POSSESSIVE,
  UPPER_FIRST,
} from '../text/tokenize.ts';
import type { Matcher } from './matcher.ts';
import {
  ALL_CAPITALS,
  CAPITALS_INSIDE,
  CONTEXT,
  NEAR,
  OPENER,
  POSSESSIVE_INSIDE,
  STRONG,
  TITLE,
  WEAK,
  findChild,
  kindOf,
} from './matcher.ts';

/**
 * How many words may lie between a name and a near word: about a sentence. A block can be a whole
 * article, where any word stands somewhere.
 */
const NEAR_WORDS = 15;

/** A stretch of text that some alias spells, before it is decided whose name it is, if any. */
export type Candidate = {
  start: number;
  end: number;
  /** A title or role word stands right before it. */
  titled: boolean;
  /** A capitalised word that is no title stands right before it: likely another person's first name. */
  follows: boolean;
  /** The reader said whose name it is not: neither is a shorter name inside it meant. */
  isTaken: boolean;
  options: Option[];
};

/** One reading of a candidate. */
export type Option = {
  entity: EntityId;
  type: EntityType;
  /** The place of its pack among those in force; 0 outranks the others. */
  rank: number;
  strong: boolean;
  /** Supports a weak alias takes, as bits of `supportBit`. */
  needs: number;
  /** One of its near words stands close by in the same block. */
  isNear: boolean;
};

/** What one block holds for one matcher. */
export type Findings = {
  /** By start, the longest first. They may overlap. */
  candidates: Candidate[];
  /** Entities that a context alias speaks for. */
  context: Set<EntityId>;
};

/** Every alias of one pack in the words of one text, whole words only. */
export function findCandidates(tokens: Tokens, matcher: Matcher, rank: number): Findings {
  const findings: Findings = { candidates: [], context: new Set() };
  /** Where each near word stands, in order. */
  const nearWords = new Map<number, number[]>();
  const waiting: { option: Option; list: number; at: number }[] = [];
  // The last word of the title, or sentence opener, that was seen last.
  let titleEnd = -1;
  let openerEnd = -1;
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens.word[from]!;
    if (first < 0) continue;
    let node = matcher.rootChild[first]!;
    let here: Candidate[] | undefined;
    for (let to = from; node !== 0;) {
      // Most words that lead somewhere are no names: nothing is made for them.
      let options: Option[] | undefined;
      for (let at = matcher.firstPosting[node]!; at < matcher.firstPosting[node + 1]!; at++) {
        const flags = matcher.postingFlags[at]!;
        const kind = kindOf(flags);
        const target = matcher.postingTarget[at]!;
        if (kind === TITLE) titleEnd = Math.max(titleEnd, to);
        else if (kind === OPENER) openerEnd = Math.max(openerEnd, to);
        else if (kind === NEAR) push(nearWords, target, from);
        else if (!isWrittenAsName(tokens, from, to, at, matcher)) continue;
        else if (kind === CONTEXT) findings.context.add(matcher.entityIds[target]!);
        else if (kind === STRONG || kind === WEAK) {
          const option: Option = {
            entity: matcher.entityIds[target]!,
            type: matcher.entityTypes[target]!,
            rank,
            strong: kind === STRONG,
            needs: flags,
            isNear: false,
          };
          (options ??= []).push(option);
          const list = matcher.postingNear[at]!;
          if (list > 0) waiting.push({ option, list, at: from });
        }
      }
      if (options) {
        const before = precedingWord(tokens, from);
        const titled = titleEnd >= 0 && titleEnd === before.word && before.tied;
        (here ??= []).push({
          start: tokens.start[from]!,
          end: tokens.end[to]!,
          titled,
          follows: !titled && openerEnd !== before.word && followsName(tokens, from, before),
          isTaken: false,
          options,
        });
      }
      if (endsName(tokens, to, matcher)) break;
      to++;
      const word = tokens.word[to]!;
      node = word < 0 ? 0 : findChild(matcher, node, word);
    }
    if (here) findings.candidates.push(...here.toReversed());
  }
  const { firstNear, nearWord } = matcher;
  for (const { option, list, at } of waiting)
    for (let n = firstNear[list]!; n < firstNear[list + 1]! && !option.isNear; n++)
      option.isNear = isWithin(nearWords.get(nearWord[n]!) ?? [], at, NEAR_WORDS);
  return findings;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether one of these ascending numbers is at most `reach` from `at`. */
function isWithin(ascending: readonly number[], at: number, reach: number): boolean {
  const first = countBefore(ascending.length, (n) => ascending[n]! < at - reach);
  return first < ascending.length && ascending[first]! <= at + reach;
}

/** A name stops at a comma, and at a possessive: "the IRGC's Quds Force" is two names. */
function endsName(tokens: Tokens, at: number, matcher: Matcher): boolean {
  if (at + 1 >= tokens.length || (tokens.flags[at + 1]! & JOINED) === 0) return true;
  const possessive = (tokens.flags[at]! & POSSESSIVE) !== 0;
  return possessive && (matcher.wordRule[tokens.word[at]!]! & POSSESSIVE_INSIDE) === 0;
}

/** Whether the words have the capitals of the alias: "us forces" is not "US forces". */
function isWrittenAsName(
  tokens: Tokens,
  from: number,
  to: number,
  posting: number,
  matcher: Matcher,
): boolean {
  const everywhere = (matcher.postingFlags[posting]! & ALL_CAPITALS) !== 0;
  let capitals = matcher.postingCapitals[posting]!;
  for (let at = from; at <= to; at++, capitals >>= 1) {
    if ((capitals & 1) === 0 && !everywhere) continue;
    const inside = (matcher.wordRule[tokens.word[at]!]! & CAPITALS_INSIDE) !== 0;
    // One letter cannot be told to be all capitals: the K of "IS-K".
    const size = tokens.end[at]! - tokens.start[at]!;
    const wanted = (everywhere || inside) && size > 1 ? ALL_UPPER : UPPER_FIRST;
    if ((tokens.flags[at]! & (wanted | CASELESS)) === 0) return false;
  }
  return true;
}

type Before = { word: number; tied: boolean; spaced: boolean };

/** The word before a name, past an Arabic article, and whether it may belong to the name. */
function precedingWord(tokens: Tokens, from: number): Before {
  let at = from;
  const isArticle =
    at > 0 && tokens.flags[at]! & HYPHENATED && tokens.end[at - 1]! - tokens.start[at - 1]! <= 3;
  if (isArticle) at--;
  const flags = tokens.flags[at]!;
  return {
    word: at - 1,
    tied: (flags & (JOINED | AFTER_DOT)) !== 0,
    spaced: (flags & JOINED) !== 0 && (flags & HYPHENATED) === 0,
  };
}

function followsName(tokens: Tokens, from: number, before: Before): boolean {
  if (before.word < 0 || !before.spaced) return false;
  const flags = tokens.flags[before.word]!;
  if ((flags & UPPER_FIRST) === 0 || (flags & POSSESSIVE) !== 0) return false;
  // "US", "GOP" or "MM" before a name in ordinary case is no first name.
  return (flags & ALL_UPPER) === 0 || (tokens.flags[from]! & ALL_UPPER) !== 0;
}
