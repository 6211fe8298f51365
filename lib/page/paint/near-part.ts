import { countBefore } from '../../model/sorted.ts';

/** A block with more mentions than this may be far taller than the window: a page in one element. */
export const MANY = 40;

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
  const first = countBefore(count, (at) => topOf(at) < from);
  return {
    first,
    end: Math.max(
      first,
      countBefore(count, (at) => topOf(at) < to),
    ),
  };
}
