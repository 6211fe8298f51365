/**
 * Says whether a thing may happen once more: at most `most` times in `span` milliseconds for one key.
 * What is refused does not count, so that a flood does not lock the reader out for longer.
 */
export function createAllowance(
  most: number,
  span: number,
  now: () => number,
): (key: string) => boolean {
  let spent: { key: string; at: number }[] = [];
  return (key) => {
    const at = now();
    // A clock that was set back must not lock anybody out.
    spent = spent.filter((one) => at >= one.at && at - one.at < span);
    if (spent.filter((one) => one.key === key).length >= most) return false;
    spent.push({ key, at });
    return true;
  };
}
