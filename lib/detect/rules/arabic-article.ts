import type { Rule } from '../rule.ts';

// The article takes the sound of a "sun letter" that follows (ALA-LC romanisation, Arabic, rule 17):
// al-Shabi is written ash-Shabi by some.
const ARTICLE = /(?<![\p{L}\p{N}'’ʿʾ])(?:al|el|ul|ad|an|ar|as|ash|at|ath|az)[-‐‑]$/iu;
const LONGEST = 'ath-'.length;

/** Takes in an Arabic article that is tied to the name by a hyphen, for it belongs to the name. */
export const arabicArticle: Rule = {
  id: 'arabic-article',
  examples: [
    ["Iraq's al-[Hashd al-Shaabi] forces", 'al-Hashd al-Shaabi'],
    ['joined Al-[Kadhimi] in Baghdad', 'Al-Kadhimi'],
    ['of the [Quds Force]', 'Quds Force'],
    ['the portal-[Badr] site', 'Badr'],
  ],
  apply: (text, span) => {
    const article = ARTICLE.exec(text.slice(Math.max(0, span.start - LONGEST - 1), span.start));
    return article ? { ...span, start: span.start - article[0].length } : span;
  },
};
