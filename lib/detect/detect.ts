import type { EntityId, Support } from '../model/entity.ts';
import type { Block, Detection, Mention, PageContext, RejectRule } from '../model/mention.ts';
import { fold } from '../text/fold.ts';
import { Tokens, tokenize } from '../text/tokenize.ts';
import type { Candidate, Findings, Option } from './candidates.ts';
import { findCandidates } from './candidates.ts';
import type { Matcher } from './matcher.ts';
import { findWord, supportBit } from './matcher.ts';
import { arabicArticle } from './rules/arabic-article.ts';

/**
 * How much each kind of support weighs against another entity's claim to the same text. Only the
 * order matters: a full name on the page beats a title, which beats words near by, and so on.
 */
const WEIGHT: Record<Support, number> = {
  self: 0.9,
  title: 0.85,
  near: 0.8,
  related: 0.7,
  topic: 0.6,
};
const SUPPORTS_BY_WEIGHT = Object.keys(WEIGHT) as Support[];
/** A page is about the pack's subject when it names this many of its groups, bases and officials. */
const TOPIC_ENTITIES = 2;
const SUBJECTS = new Set(['group', 'base', 'official']);

/**
 * Finds the mentions in blocks of one page. Spans never overlap; where two start together the longer
 * name wins; where two entities have an equal claim nothing is marked. Weak aliases count with
 * support from any block given here or from `page.seen`.
 */
export function detect(
  blocks: readonly Block[],
  matcher: Matcher,
  page: PageContext,
  rules: readonly RejectRule[],
): Detection {
  const numbers = entityNumbers(matcher);
  const seen = new Set(page.seen.flatMap((id) => numbers.get(id) ?? []));
  const rejected = rejectedTexts(rules, numbers);
  const tokens = new Tokens();
  const context = new Set<number>();

  const findings = blocks.map(({ text }) => {
    tokenize(text, (units, length, hash) => findWord(matcher, units, length, hash), tokens);
    const found = findCandidates(tokens, matcher);
    if (rejected.size > 0) dropRejected(found, text, rejected);
    for (const entity of found.context) context.add(entity);
    for (const entity of namedStrongly(found.candidates)) seen.add(entity);
    return found;
  });

  const witness = new Witness(matcher, seen, context);
  const mentions = blocks.flatMap((block, n) => {
    const found = resolve(findings[n]!, block.text, matcher, witness);
    return found.length > 0 ? [{ block: block.id, mentions: found }] : [];
  });
  return { mentions, seen: [...seen].map((entity) => matcher.entityIds[entity]!) };
}

const numbersByMatcher = new WeakMap<Matcher, Map<EntityId, number>>();

function entityNumbers(matcher: Matcher): Map<EntityId, number> {
  let numbers = numbersByMatcher.get(matcher);
  if (!numbers) {
    numbers = new Map(matcher.entityIds.map((id, n) => [id, n]));
    numbersByMatcher.set(matcher, numbers);
  }
  return numbers;
}

function rejectedTexts(rules: readonly RejectRule[], numbers: Map<EntityId, number>) {
  const entitiesByText = new Map<string, Set<number>>();
  for (const { entityId, text } of rules) {
    const entity = numbers.get(entityId);
    if (entity === undefined) continue;
    entitiesByText.set(text, (entitiesByText.get(text) ?? new Set()).add(entity));
  }
  return entitiesByText;
}

function dropRejected(found: Findings, text: string, rejected: Map<string, Set<number>>): void {
  for (const candidate of found.candidates) {
    const entities = rejected.get(fold(nameOf(candidate, text)));
    if (!entities) continue;
    candidate.options = candidate.options.filter((option) => !entities.has(option.entity));
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
function* namedStrongly(candidates: readonly Candidate[]): Generator<number> {
  let covered = -1;
  for (const { start, end, options } of candidates) {
    if (start < covered) continue;
    covered = end;
    if (options.length === 1 && options[0]!.strong) yield options[0]!.entity;
  }
}

/** What the page says for an entity. */
class Witness {
  readonly #matcher: Matcher;
  readonly #seen: ReadonlySet<number>;
  readonly #context: ReadonlySet<number>;
  readonly #subjects: number;

  constructor(matcher: Matcher, seen: ReadonlySet<number>, context: ReadonlySet<number>) {
    this.#matcher = matcher;
    this.#seen = seen;
    this.#context = context;
    this.#subjects = [...seen].filter((e) => SUBJECTS.has(matcher.entityTypes[e]!)).length;
  }

  isRelatedSeen(entity: number): boolean {
    const { firstRelated, related } = this.#matcher;
    if (this.#context.has(entity)) return true;
    for (let at = firstRelated[entity]!; at < firstRelated[entity + 1]!; at++)
      if (this.#seen.has(related[at]!)) return true;
    return false;
  }

  supports(support: Support, option: Option, candidate: Candidate, near: Set<number>): boolean {
    if ((option.needs & supportBit(support)) === 0) return false;
    switch (support) {
      case 'self':
        return this.#seen.has(option.entity);
      case 'title':
        return candidate.titled;
      case 'near':
        return near.has(option.near);
      case 'related':
        return this.isRelatedSeen(option.entity);
      case 'topic':
        return this.#subjects - (this.#seen.has(option.entity) ? 1 : 0) >= TOPIC_ENTITIES;
    }
  }
}

function resolve(found: Findings, text: string, matcher: Matcher, witness: Witness): Mention[] {
  const mentions: Mention[] = [];
  let covered = -1;
  for (const candidate of found.candidates) {
    if (candidate.start < covered) continue;
    const best = choose(candidate, found.near, matcher, witness);
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
function choose(
  candidate: Candidate,
  near: Set<number>,
  matcher: Matcher,
  witness: Witness,
): Claim | undefined {
  const claims: (Claim & { weight: number })[] = [];
  for (const option of candidate.options) {
    const type = matcher.entityTypes[option.entity]!;
    if (!option.strong && type === 'official' && candidate.follows) continue;
    const support = option.strong
      ? []
      : SUPPORTS_BY_WEIGHT.filter((s) => witness.supports(s, option, candidate, near));
    if (!option.strong && support.length === 0) continue;
    const confidence = option.strong ? 1 : WEIGHT[support[0]!];
    claims.push({
      entityId: matcher.entityIds[option.entity]!,
      type,
      confidence,
      evidence: { role: option.strong ? 'strong' : 'weak', support },
      weight: confidence + (witness.isRelatedSeen(option.entity) ? 0.01 : 0),
    });
  }
  claims.sort((a, b) => b.weight - a.weight);
  const [best, rival] = claims;
  if (!best || (rival && rival.weight === best.weight)) return undefined;
  const { weight: _, ...claim } = best;
  return claim;
}
