/**
 * How many of `count` things in order come before a place: the index of the first that does not.
 * `isBefore` tells it of one by index, and must be true of all up to there and of none after.
 */
export function countBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
