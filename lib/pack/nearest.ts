/** The option a person may have meant: equal but for case, or at most two slips away. */
export function nearestOf(word: string, options: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  // Two slips in a word of four letters make another word, and one in a language code.
  const allowed = word.length > 5 ? 2 : word.length > 2 ? 1 : 0;
  return options
    .map((option) => ({ option, slips: countSlips(lower, option.toLowerCase()) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)[0]?.option;
}

/** Levenshtein distance of two words; words of very different length count as far apart. */
function countSlips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}
