import type { EntityId } from '../model/entity.ts';
import type { Block, Detection, Mention, PageContext, RejectRule } from '../model/mention.ts';
import { fold } from '../text/fold.ts';
import { Tokens, tokenize } from '../text/tokenize.ts';
import type { Candidate, Findings } from './candidates.ts';
import { findCandidates } from './candidates.ts';
import type { Lineup } from './lineup.ts';
import { findWord } from './matcher.ts';
import { arabicArticle } from './rules/arabic-article.ts';
import { Witness } from './witness.ts';

/**
 * Finds the mentions in blocks of one page. Spans never overlap; where two start together the longer
 * name wins; where two entities have an equal claim the higher pack's is meant, and within one pack
 * nothing is marked. Weak aliases count with support from any block given here or from `page.seen`.
 */
export function detect(
  blocks: readonly Block[],
  lineup: Lineup,
  page: PageContext,
  rules: readonly RejectRule[],
): Detection {
  const seen = new Set(page.seen);
  const context = new Set<EntityId>();
  const rejected = Map.groupBy(rules, ({ text }) => text);
  const found = blocks.map(({ text }) => {
    const findings = lineup.matchers.map((matcher, rank) => {
      tokenize(text, (units, length, hash) => findWord(matcher, units, length, hash), tokens);
      return findCandidates(tokens, matcher, rank);
    });
    for (const { context: spokenFor } of findings) for (const id of spokenFor) context.add(id);
    const candidates = join(findings, lineup);
    if (rejected.size > 0) dropRejected(candidates, text, rejected);
    for (const entity of namedStrongly(candidates)) seen.add(entity);
    return candidates;
  });

  const witness = new Witness(lineup, seen, context);
  const mentions = blocks.flatMap((block, n) => {
    const resolved = resolve(found[n]!, block.text, witness);
    return resolved.length > 0 ? [{ block: block.id, mentions: resolved }] : [];
  });
  return { mentions, seen: [...seen] };
}

// Reused from call to call: a page is read in many small ones.
const tokens = new Tokens();

/** The candidates of all packs as one list, without entries that a higher pack replaces. */
function join(findings: readonly Findings[], lineup: Lineup): Candidate[] {
  if (findings.length === 1) return findings[0]!.candidates;
  const bySpan = new Map<string, Candidate>();
  for (const { candidates } of findings) {
    for (const candidate of candidates) {
      const options = candidate.options.filter(
        ({ entity, rank }) => rank === lineup.rankOf(entity),
      );
      const key = `${candidate.start} ${candidate.end}`;
      const same = bySpan.get(key);
      if (same) same.options.push(...options);
      else if (options.length > 0) bySpan.set(key, { ...candidate, options });
    }
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function dropRejected(
  candidates: readonly Candidate[],
  text: string,
  rejected: ReadonlyMap<string, readonly RejectRule[]>,
): void {
  for (const candidate of candidates) {
    const rules = rejected.get(fold(nameOf(candidate, text)));
    if (!rules) continue;
    candidate.options = candidate.options.filter(
      ({ entity }) => !rules.some(({ entityId }) => entityId === entity),
    );
    // "Kata'ib Hezbollah" that is not the Iraqi group is not Lebanon's Hezbollah either.
    candidate.isTaken = candidate.options.length === 0;
  }
}

/** The text a reader sees marked, so that "not this one" on it finds it again. */
function nameOf(candidate: Candidate, text: string): string {
  const { start, end } = arabicArticle.apply(text, candidate);
  return text.slice(start, end);
}

/** Entities that a strong alias names, where no longer name of another covers it. */
function* namedStrongly(candidates: readonly Candidate[]): Generator<EntityId> {
  let covered = -1;
  for (const { start, end, options } of candidates) {
    if (start < covered) continue;
    covered = end;
    const [first] = options;
    if (first?.strong && options.every(({ rank }, n) => n === 0 || rank > first.rank))
      yield first.entity;
  }
}

function resolve(candidates: readonly Candidate[], text: string, witness: Witness): Mention[] {
  const mentions: Mention[] = [];
  let covered = -1;
  for (const candidate of candidates) {
    if (candidate.start < covered) continue;
    const best = choose(candidate, witness);
    if (candidate.isTaken) covered = candidate.end;
    if (!best) continue;
    const span = arabicArticle.apply(text, { start: candidate.start, end: candidate.end });
    // The article before a name can be the end of nothing else, but a mention never overlaps another.
    mentions.push({ start: Math.max(span.start, covered), end: span.end, ...best });
    covered = span.end;
  }
  return mentions;
}

type Claim = Omit<Mention, 'start' | 'end'>;

/** The reading with the best claim; none where it lacks support or two entities tie. */
function choose(candidate: Candidate, witness: Witness): Claim | undefined {
  const claims: (Claim & { weight: number; rank: number })[] = [];
  for (const option of candidate.options) {
    const { entity: entityId, type, strong, rank } = option;
    if (!strong && type === 'official' && candidate.follows) continue;
    const support = strong ? [] : witness.supportsFor(option, candidate);
    if (!strong && support.length === 0) continue;
    const confidence = strong ? 1 : witness.weigh(support);
    const weight = confidence + (witness.isRelatedSeen(entityId) ? 0.01 : 0);
    const evidence = { role: strong ? ('strong' as const) : ('weak' as const), support };
    claims.push({ entityId, type, confidence, evidence, weight, rank });
  }
  claims.sort((a, b) => b.weight - a.weight || a.rank - b.rank);
  const [best, rival] = claims;
  if (!best || (rival?.weight === best.weight && rival.rank === best.rank)) return undefined;
  const { weight: _weight, rank: _rank, ...claim } = best;
  return claim;
}
