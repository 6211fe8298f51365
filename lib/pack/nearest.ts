import { countSlips } from '../text/slips.ts';

/** The option a person may have meant: equal but for case, or a slip or two away. */
export function nearestOf(word: string, options: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  // Two slips in a word of four letters make another word, and one in a language code.
  const allowed = word.length > 5 ? 2 : word.length > 2 ? 1 : 0;
  return options
    .map((option) => ({ option, slips: countSlips(lower, option.toLowerCase(), allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)[0]?.option;
}
