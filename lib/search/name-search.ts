import { fold } from '../text/fold.ts';
import { countSlips } from '../text/slips.ts';
import type { KeyTable } from './key-table.ts';
import { countKeys, exactPostings, keyAt, postingsOf, prefixRange } from './key-table.ts';
import type { NameIndex } from './name-index.ts';
import { RUN_MIN, soundToRun } from './name-index.ts';
import { wordsToSoundKeys } from './sound-key.ts';

/** An entity found by a name of it; `name` is folded. */
export type Found = { entity: number; name: string };

/** A way of finding, from the surest to the loosest: each adds what those before did not find. */
export type Way = (index: NameIndex, query: Query) => Found[];

/** What was typed, as the tables hold it. */
export type Query = { folded: string; words: string[]; sounds: string[]; run: string };

/** Names looked at for one query in one way: a single letter begins a tenth of all. */
const LOOKS_MAX = 4000;
/** Up to so many words, all are compared; above, those with the same first letter. */
const COMPARE_ALL_MAX = 20_000;
/** A short key begins too many words; beside other words a shorter one tells enough. */
const SOUND_PREFIX_MIN = 3;
const SOUND_PREFIX_BESIDE = 2;
/** Names with the words as typed come first, then those that begin as typed, then the shortest. */
const OTHER_BEGINNING = 1000;
const OTHER_ORDER = 2000;

export function toQuery(text: string): Query {
  const folded = fold(text);
  // A page pasted by mistake is no name.
  const words = folded === '' ? [] : folded.split(' ').slice(0, 20);
  const sounds = words.length === 0 ? [] : wordsToSoundKeys(words);
  return { folded: words.join(' '), words, sounds, run: soundToRun(sounds.join(' ')) };
}

export const NAME_WAYS: readonly Way[] = [exactly, byBeginnings, bySound, byRun, byNearWords];
/** Where no name has all the words: those that have one. */
export const LAST_WAY: Way = (index, { words }) =>
  words.flatMap((word) => byBeginnings(index, { ...NOTHING, folded: word, words: [word] }));

const NOTHING: Query = { folded: '', words: [], sounds: [], run: '' };

function exactly({ names }: NameIndex, { folded }: Query): Found[] {
  return claimants(exactPostings(names, folded), folded);
}

/** Names that have every word, the last one perhaps half typed. */
function byBeginnings(index: NameIndex, { folded, words }: Query): Found[] {
  const options = words.map((word, at) =>
    at === words.length - 1 ? prefixPostings(index.words, word) : exactPostings(index.words, word),
  );
  const start = prefixRange(index.names, folded);
  const range = Array.from(
    { length: Math.min(start.to - start.from, LOOKS_MAX) },
    (_, n) => start.from + n,
  );
  const has = (name: string) => {
    const padded = ` ${name} `;
    return words.every((word, at) =>
      padded.includes(at === words.length - 1 ? ` ${word}` : ` ${word} `),
    );
  };
  return nameFound(index, [...range, ...fewest(options)], has, folded);
}

function bySound(index: NameIndex, { folded, sounds }: Query): Found[] {
  const last = sounds.length - 1;
  const least = last > 0 ? SOUND_PREFIX_BESIDE : SOUND_PREFIX_MIN;
  const isPrefix = (key: string, at: number) => at === last && key.length >= least;
  const options = sounds.map((key, at) =>
    isPrefix(key, at) ? prefixPostings(index.sounds, key) : exactPostings(index.sounds, key),
  );
  const placesIn = (name: string) => {
    const there = wordsToSoundKeys(name.split(' '));
    return sounds.map((key, at) =>
      there.findIndex((other) => (isPrefix(key, at) ? other.startsWith(key) : other === key)),
    );
  };
  const has = (name: string) => !placesIn(name).includes(-1);
  const isInOrder = (name: string) =>
    placesIn(name).every((place, at, places) => at === 0 || place > places[at - 1]!);
  return nameFound(index, fewest(options), has, folded, isInOrder);
}

function byRun(index: NameIndex, { folded, run }: Query): Found[] {
  if (run.length < RUN_MIN) return [];
  return nameFound(index, prefixPostings(index.runs, run), () => true, folded);
}

function byNearWords(index: NameIndex, { folded, words }: Query): Found[] {
  const last = words.length - 1;
  const isMeant = (word: string, at: number, other: string) =>
    other === word || (at === last && other.startsWith(word)) || areNear(word, other);
  const options = words.map((word, at) => {
    const near = nearKeys(index.words, word).flatMap((key) => [...postingsOf(index.words, key)]);
    return at === last ? [...near, ...prefixPostings(index.words, word)] : near;
  });
  const has = (name: string) => {
    const there = name.split(' ');
    return words.every((word, at) => there.some((other) => isMeant(word, at, other)));
  };
  return nameFound(index, fewest(options), has, folded);
}

/** Slips allowed: none below four letters, for in shorter words one other letter is another word. */
const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const areNear = (word: string, other: string): boolean =>
  countSlips(word, other, slipsAllowed(word)) < Infinity;

/** The keys a few slips away from a word, itself among them. */
function nearKeys(table: KeyTable, word: string): number[] {
  const most = slipsAllowed(word);
  const count = countKeys(table);
  // A slip in the first letter is rare, and all keys of a large table would take too long.
  const { from, to } =
    count <= COMPARE_ALL_MAX ? { from: 0, to: count } : prefixRange(table, word[0] ?? '');
  const near: number[] = [];
  for (let key = from; key < to; key++) {
    const length = table.start[key + 1]! - table.start[key]!;
    if (Math.abs(length - word.length) <= most && areNear(word, keyAt(table, key))) near.push(key);
  }
  return near;
}

function prefixPostings(table: KeyTable, prefix: string): Uint32Array {
  const { from, to } = prefixRange(table, prefix);
  return postingsOf(table, from, to);
}

type Numbers = Uint32Array | number[];

const fewest = (options: readonly Numbers[]): Numbers =>
  options.reduce((least, next) => (next.length < least.length ? next : least), options[0] ?? []);

/** The names among these that pass, the likeliest first. */
function nameFound(
  index: NameIndex,
  numbers: Iterable<number>,
  passes: (name: string) => boolean,
  typed: string,
  isInOrder: (name: string) => boolean = () => true,
): Found[] {
  const found: { number: number; name: string; weight: number }[] = [];
  const seen = new Set<number>();
  for (const number of numbers) {
    if (seen.has(number)) continue;
    if (seen.size === LOOKS_MAX) break;
    seen.add(number);
    const name = keyAt(index.names, number);
    if (!passes(name)) continue;
    const beginning = name.startsWith(typed) ? 0 : OTHER_BEGINNING;
    const order = isInOrder(name) ? 0 : OTHER_ORDER;
    found.push({ number, name, weight: name.length + beginning + order });
  }
  return found
    .sort((a, b) => a.weight - b.weight || a.number - b.number)
    .flatMap(({ number, name }) => claimants(postingsOf(index.names, number), name));
}

/** Who claims a name: first those whom it names by itself. */
const claimants = (claims: Uint32Array, name: string): Found[] =>
  [...claims]
    .sort((a, b) => (b & 1) - (a & 1) || a - b)
    .map((claim) => ({ entity: claim >> 1, name }));
