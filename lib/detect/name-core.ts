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
export function nameCore<Word extends { word: string }>(
  words: Word[],
  isAlias: (words: Word[]) => boolean,
): Word[] {
  if (words.length < 2) return words;
  const [first, last] = [words[0]!.word, words.at(-1)!.word];
  const rest = words.slice(1);
  if (ARTICLES.has(first)) return nameCore(rest, isAlias);
  if (COUNTRIES.has(first) && isAlias(rest)) return nameCore(rest, isAlias);
  const before = words.slice(0, -1);
  if (DESCRIPTIONS.has(last) && isAlias(before)) return nameCore(before, isAlias);
  return words;
}
