import { countBefore } from '../model/sorted.ts';

/**
 * Sorted texts, each with the numbers it leads to, in a few columns that are stored and loaded as
 * they are. A key is found by binary search; the keys with one beginning stand together.
 */
export type KeyTable = {
  /** All keys, one after the other; key k is start[k] .. start[k + 1]. */
  text: string;
  start: Uint32Array;
  /** Numbers of key k: postings[firstPosting[k]] .. postings[firstPosting[k + 1]]. */
  firstPosting: Uint32Array;
  postings: Uint32Array;
};

/** Makes a table of what was gathered by key. */
export function toKeyTable(numbersByKey: ReadonlyMap<string, readonly number[]>): KeyTable {
  const keys = [...numbersByKey.keys()].sort();
  const start = new Uint32Array(keys.length + 1);
  const firstPosting = new Uint32Array(keys.length + 1);
  keys.forEach((key, n) => {
    start[n + 1] = start[n]! + key.length;
    firstPosting[n + 1] = firstPosting[n]! + numbersByKey.get(key)!.length;
  });
  const postings = new Uint32Array(firstPosting[keys.length]!);
  keys.forEach((key, n) => postings.set(numbersByKey.get(key)!, firstPosting[n]));
  return { text: keys.join(''), start, firstPosting, postings };
}

export const countKeys = ({ start }: KeyTable): number => start.length - 1;

export const keyAt = ({ text, start }: KeyTable, n: number): string =>
  text.slice(start[n], start[n + 1]);

/** The first key that is not before `key`, in the order of UTF-16 units. */
export const findKeyFrom = (table: KeyTable, key: string): number =>
  countBefore(countKeys(table), (n) => keyAt(table, n) < key);

/** The keys that begin with `prefix`: from .. to, `to` exclusive. */
export function prefixRange(table: KeyTable, prefix: string): { from: number; to: number } {
  // No UTF-16 unit is above this one.
  return { from: findKeyFrom(table, prefix), to: findKeyFrom(table, `${prefix}\uffff`) };
}

/** The numbers of a stretch of keys, in their order. */
export const postingsOf = (table: KeyTable, from: number, to = from + 1): Uint32Array =>
  table.postings.subarray(table.firstPosting[from], table.firstPosting[to]);

/** The numbers of exactly this key. */
export function exactPostings(table: KeyTable, key: string): Uint32Array {
  const at = findKeyFrom(table, key);
  return at < countKeys(table) && keyAt(table, at) === key
    ? postingsOf(table, at)
    : new Uint32Array();
}
