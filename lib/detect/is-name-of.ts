import type { EntityId } from '../model/entity.ts';
import { fold } from '../text/fold.ts';
import { Tokens, tokenize } from '../text/tokenize.ts';
import { findCandidates } from './candidates.ts';
import type { Lineup } from './lineup.ts';
import { findWord } from './matcher.ts';
import { arabicArticle } from './rules/arabic-article.ts';

/** Whether a text, from its beginning to its end, can be marked as a name of this entity. */
export function isNameOf(text: string, id: EntityId, lineup: Lineup): boolean {
  const rank = lineup.rankOf(id);
  const matcher = lineup.matchers[rank];
  if (!matcher) return false;
  const tokens = new Tokens();
  tokenize(text, (units, length, hash) => findWord(matcher, units, length, hash), tokens);
  return findCandidates(tokens, matcher, rank).candidates.some((candidate) => {
    const { start, end } = arabicArticle.apply(text, candidate);
    const isWhole = fold(text.slice(start, end)) === fold(text);
    return isWhole && candidate.options.some(({ entity }) => entity === id);
  });
}
