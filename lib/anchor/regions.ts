import type { Span } from '../model/mention.ts';
import type { Template } from './template.ts';

/** Where in a folded text a quote may be. `offset`: where its prefix would begin. */
export type Region = Span & { offset: number };

/** Units of a seed: rare enough to tell places apart, short enough to stand between two edits. */
const SEED = 12;
const SEEDS_MAX = 48;
/** A seed that stands in more places than this tells nothing. */
const HITS_MAX = 40;
const REGIONS_MAX = 6;
/** A place with a smaller share of the votes than this, of those of the first, is none. */
const VOTES_MIN = 0.25;
/** Seeds around an edit disagree on the offset by what was put in or taken out. */
const DRIFT = 160;

/**
 * The places that pieces of the quote and of its context point at, most of them first; after those
 * the place where it used to be. Each piece that is found votes for where the whole would begin.
 */
export function findRegions(text: string, template: Template, expected: number): Region[] {
  const votes = castVotes(text, template).toSorted((a, b) => a - b);
  const groups: { from: number; to: number; votes: number }[] = [];
  for (const offset of votes) {
    const group = groups.at(-1);
    if (group && offset - group.from <= DRIFT) {
      group.to = offset;
      group.votes++;
    } else groups.push({ from: offset, to: offset, votes: 1 });
  }
  const home = expected - template.prefix.length;
  const nearness = ({ from }: { from: number }) => -Math.abs(from - home);
  const most = Math.max(...groups.map(({ votes }) => votes));
  return groups
    .filter(({ votes }) => votes >= most * VOTES_MIN)
    .toSorted((a, b) => b.votes - a.votes || nearness(b) - nearness(a))
    .slice(0, REGIONS_MAX)
    .map(({ from, to }) => ({
      start: Math.max(0, from - DRIFT),
      end: Math.min(text.length, to + template.whole.length + DRIFT),
      offset: from,
    }));
}

function castVotes(text: string, { whole }: Template): number[] {
  const size = Math.min(SEED, whole.length);
  const last = whole.length - size;
  const step = Math.max(3, Math.ceil(last / SEEDS_MAX));
  const votes: number[] = [];
  for (let at = 0; at <= last; at += step) {
    const seed = whole.slice(at, at + size);
    const hits: number[] = [];
    for (let hit = text.indexOf(seed); hit >= 0; hit = text.indexOf(seed, hit + 1)) {
      if (hits.push(hit - at) > HITS_MAX) break;
    }
    if (hits.length <= HITS_MAX) votes.push(...hits);
  }
  return votes;
}
