import { countBefore } from '../../model/sorted.ts';

/**
 * A block with more mentions than this may be far taller than the window: a page in one element. To
 * paint so many costs less than to measure which of them are near.
 */
export const MANY = 400;

/** Which items are worth painting: indices, `end` exclusive. */
export type Part = { first: number; end: number };

/**
 * Of items that follow each other down a page, those between two heights. `topOf` measures one item,
 * in CSS pixels of the viewport; few are measured, for each costs a range.
 */
export function findPart(
  count: number,
  topOf: (index: number) => number,
  from: number,
  to: number,
): Part {
  if (count === 0 || topOf(count - 1) < from || topOf(0) >= to) return { first: 0, end: 0 };
  const first = countBefore(count, (at) => topOf(at) < from);
  return {
    first,
    end: Math.max(
      first,
      countBefore(count, (at) => topOf(at) < to),
    ),
  };
}
