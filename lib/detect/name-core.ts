/** What writers put around a name without its being part of it; folded words. */
const ARTICLES = new Set(['the']);
const COUNTRIES = new Set(
  'iraq iraqi iraqs iran iranian irans syria syrian syrias lebanon lebanese lebanons yemen yemeni yemens'.split(' '),
); // prettier-ignore
const DESCRIPTIONS = new Set(
  'faction fighters group groups militant militants militia militias outlet unit units website'.split(' '),
); // prettier-ignore

/**
 * The words of an alias that are the name itself. An article before it never is. "Iraqi" before it
 * or "militia" after it is none where the rest already names the same entity (`isAlias`), so that
 * "Iraqi Kata'ib Hezbollah" is marked as "Kata'ib Hezbollah", but "Iraqi security forces" whole.
 */
export function nameCore(words: string[], isAlias: (words: string[]) => boolean): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return words;
  const rest = words.slice(1);
  if (ARTICLES.has(first)) return nameCore(rest, isAlias);
  if (COUNTRIES.has(first) && isAlias(rest)) return nameCore(rest, isAlias);
  if (DESCRIPTIONS.has(last) && isAlias(words.slice(0, -1)))
    return nameCore(words.slice(0, -1), isAlias);
  return words;
}
