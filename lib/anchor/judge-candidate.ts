import type { Span } from '../model/mention.ts';
import type { Template } from './template.ts';

/**
 * A place for a passage. `exact`: how much of the passage is there, 0 to 1. `before`, `after`: how
 * many folded units of its context on each side are, beyond what chance gives; `beside`: of those
 * right beside it, on the better side.
 */
export type Candidate = Span & { exact: number; before: number; after: number; beside: number };

/** Units of passage and context that leave no doubt when the passage itself is unchanged. */
const ENOUGH = 60;
/** An unchanged passage of this many units that stands only once says by itself what it is. */
const SPEAKS_FOR_ITSELF = 40;
/** Units of context with which a side of the passage counts as still there. */
const SIDE = 20;
/** A short passage, whose words may be anybody's, is sought only this near to where it was. */
const NEARBY = 400;

/** How much of all is there, 0 to 1: the passage counts as much as its context. */
export function rate({ exact, before, after }: Candidate, { prefix, suffix }: Template): number {
  const context = prefix.length + suffix.length;
  return context === 0 ? exact : (exact + (before + after) / context) / 2;
}

/** The rule: with how much left a passage is found, in doubt, or gone. */
export function judge(
  text: string,
  { exact, prefix, suffix }: Template,
  { start, exact: kept, before, after, beside }: Candidate,
  expected: number,
): 'anchored' | 'uncertain' | 'missing' {
  const context = before + after;
  if (kept === 1) {
    const isOnly = text.indexOf(exact) === text.lastIndexOf(exact);
    const isPlain = isOnly && exact.length >= SPEAKS_FOR_ITSELF;
    const all = exact.length + prefix.length + suffix.length;
    const isEnough = exact.length + context >= Math.min(ENOUGH, all);
    // A neighbour that ends in the same words inherits the context behind a passage that went.
    const isBeside = beside >= Math.min(SIDE, Math.max(prefix.length, suffix.length) / 2);
    if (isPlain || (isEnough && isBeside)) return 'anchored';
    const isHere = context > 0 && Math.abs(start - expected) <= NEARBY;
    return isOnly && isHere ? 'uncertain' : 'missing';
  }
  const isWithin = (units: number) =>
    before >= Math.min(units, prefix.length / 2) && after >= Math.min(units, suffix.length / 2);
  if (kept >= 0.5 && isWithin(SIDE)) return 'anchored';
  const isLong = exact.length >= SPEAKS_FOR_ITSELF;
  if (kept >= 0.85 && isLong && context >= 2 * SIDE) return 'anchored';
  // Its neighbours show the place, whatever is written there now.
  if (isWithin(kept >= 0.3 ? SIDE : 3 * SIDE)) return 'uncertain';
  return kept >= 0.7 && context >= 2 * SIDE ? 'uncertain' : 'missing';
}
