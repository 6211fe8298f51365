import { diffArrays } from 'diff';

/** A stretch of a text, in UTF-16 units, and what is to stand in its place. */
export type Splice = { start: number; end: number; text: string };

/**
 * What two texts become that were both made out of `base`: both sides' changes, and where both
 * changed the same words, both texts. No word that either side wrote is lost.
 */
export const mergeTexts = (base: string, theirs: string, mine: string): string =>
  applySplices(mine, spliceIn(base, theirs, mine));

/** What has to be done to `mine` so that it holds what `theirs` made of `base` too; in order. */
export function spliceIn(base: string, theirs: string, mine: string): Splice[] {
  if (theirs === base || theirs === mine) return [];
  if (mine === base) return [minimal(0, mine, theirs)];
  const words = splitWords(base);
  const theirHunks = findHunks(words, theirs);
  const myHunks = findHunks(words, mine);
  return groupHunks(theirHunks, myHunks).flatMap((group) => {
    const { from, to, theirs: their, mine: own } = group;
    if (their.length === 0) return [];
    const start = rewrite(
      words,
      0,
      from,
      myHunks.filter((hunk) => hunk.to <= from && !own.includes(hunk)),
    ).length;
    const put = rewrite(words, from, to, their);
    const before = rewrite(words, from, to, own);
    if (own.length === 0) {
      const isBesideMine = myHunks.some((hunk) => hunk.to === from || hunk.from === to);
      const rest = mine.slice(start + before.length);
      const text = isBesideMine ? keepApart(mine.slice(0, start), put, rest) : put;
      return [minimal(start, before, text)];
    }
    if (before.startsWith(put)) return [];
    if (put.startsWith(before)) return [minimal(start, before, put)];
    return [{ start, end: start, text: put + separator(put, before) }];
  });
}

/** A text after splices that are in order and do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  return splices.reduceRight(
    (done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end),
    text,
  );
}

/** Where a place in a text lies after splices: what is put in right at the caret comes after it. */
export function moveThrough(splices: readonly Splice[], place: number): number {
  let moved = place;
  for (const { start, end, text } of splices) {
    if (start >= place) break;
    // Inside of what is replaced the caret stays as far from its start as there is text for.
    moved +=
      place >= end ? text.length - (end - start) : Math.min(0, text.length - (place - start));
  }
  return moved;
}

/** Words `from` to `to` of the base became `text`. */
type Hunk = { from: number; to: number; text: string };
/** Changes of either side to the same words, or at the same place, and the stretch of base that they cover. */
type Group = { from: number; to: number; theirs: Hunk[]; mine: Hunk[] };

/**
 * Unlike texts take time with the square of this many words taken away or put in: 0.1 s here. Above,
 * all between the first and the last changed word counts as changed, and both are kept whole.
 */
const UNLIKE_MAX = 1_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const splitWords = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

function findHunks(base: readonly string[], text: string): Hunk[] {
  const words = splitWords(text);
  // What is alike at both ends is set aside first: a long paste is then found at once.
  const most = Math.min(base.length, words.length);
  let head = 0;
  while (head < most && base[head] === words[head]) head++;
  let tail = 0;
  while (tail < most - head && base.at(-1 - tail) === words.at(-1 - tail)) tail++;
  const middle = words.slice(head, words.length - tail);
  const before = base.slice(head, base.length - tail);
  const isPlain = before.length === 0 || middle.length === 0;
  const parts = isPlain ? undefined : diffArrays(before, middle, { maxEditLength: UNLIKE_MAX });
  if (!parts) return [{ from: head, to: head + before.length, text: middle.join('') }];
  const hunks: Hunk[] = [];
  let at = head;
  for (const { added, removed, value } of parts) {
    const last = hunks.at(-1);
    const to = added ? at : at + value.length;
    if (added || removed) {
      const put = added ? value.join('') : '';
      if (last?.to === at) Object.assign(last, { to, text: last.text + put });
      else hunks.push({ from: at, to, text: put });
    }
    at = to;
  }
  return hunks;
}

function groupHunks(theirs: readonly Hunk[], mine: readonly Hunk[]): Group[] {
  const all = [
    ...theirs.map((hunk) => ({ hunk, side: 'theirs' as const })),
    ...mine.map((hunk) => ({ hunk, side: 'mine' as const })),
  ].toSorted((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to);
  const groups: Group[] = [];
  for (const { hunk, side } of all) {
    let group = groups.at(-1);
    // What one puts in beside a word that the other goes on writing is no conflict.
    const isSamePlace = group?.from === hunk.to && group.to === hunk.from;
    if (!group || (hunk.from >= group.to && !isSamePlace)) {
      group = { from: hunk.from, to: hunk.to, theirs: [], mine: [] };
      groups.push(group);
    }
    group.to = Math.max(group.to, hunk.to);
    group[side].push(hunk);
  }
  return groups;
}

/** Words `from` to `to` of the base with changes made. */
function rewrite(words: readonly string[], from: number, to: number, hunks: readonly Hunk[]) {
  let text = '';
  let at = from;
  for (const hunk of hunks) {
    text += words.slice(at, hunk.from).join('') + hunk.text;
    at = hunk.to;
  }
  return text + words.slice(at, to).join('');
}

/** What is put in between two texts, with a space where two words would become one. */
const keepApart = (before: string, put: string, after: string): string =>
  (isJoined(before, put) ? ' ' : '') + put + (isJoined(put, after) ? ' ' : '');

const isJoined = (first: string, second: string): boolean =>
  /[\p{L}\p{N}]$/u.test(first) && /^[\p{L}\p{N}]/u.test(second);

/** The smallest replacement, in whole characters, that makes one text of another. */
function minimal(start: number, before: string, after: string): Splice {
  let head = 0;
  const most = Math.min(before.length, after.length);
  while (head < most && before[head] === after[head]) head++;
  if (isInside(before, head) || isInside(after, head)) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail--;
  const text = after.slice(head, after.length - tail);
  return { start: start + head, end: start + before.length - tail, text };
}

/** Whether a place is between the two halves of one character. */
const isInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;

/** Keeps two texts apart that stand where one stood: a line each, where they are more than a word. */
function separator(first: string, second: string): string {
  if (!isOneWord(first) || !isOneWord(second)) return first.endsWith('\n') ? '' : '\n';
  return /\s$/.test(first) || /^\s/.test(second) ? '' : ' ';
}

const isOneWord = (text: string): boolean => !/\s/u.test(text.trim());
