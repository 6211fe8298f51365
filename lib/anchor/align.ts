import search from 'approx-string-match';
import type { Span } from '../model/mention.ts';
import type { Candidate } from './judge-candidate.ts';
import type { Template } from './template.ts';
import type { Region } from './regions.ts';

/** Share of a pattern that may differ for it to be looked at. */
const TOLERANCE = 0.5;
/** Of places for the passage in one region, those nearest to where it ought to be. */
const PLACES_MAX = 3;
/** Of a longer passage than twice this, the two ends are compared, in units. */
const END = 256;
/** Context right beside the passage, in units: where an edit further away does not count. */
const NEAR = 32;
/** What may stand between passage and context without parting them, in units. */
const GAP = 6;
/** Two stretches of prose that have nothing in common are this much alike. */
const CHANCE = 0.4;

/** What could be the passage in a region, and how much of it and of its context is there. */
export function alignIn(text: string, region: Region, template: Template): Candidate[] {
  const spans = [...findPassage(text, region, template), ...findGap(text, region, template)];
  return spans.map((span) => {
    const before = contextBefore(text, span.start, template.prefix);
    const after = contextAfter(text, span.end, template.suffix);
    return {
      ...span,
      exact: similarity(text.slice(span.start, span.end), template.exact),
      before: Math.max(before.near, before.all),
      after: Math.max(after.near, after.all),
      beside: Math.max(before.near, after.near),
    };
  });
}

/** The passage itself, word for word or nearly so. */
function findPassage(text: string, region: Region, { prefix, exact }: Template): Span[] {
  const home = region.offset + prefix.length;
  const byNearness = (a: Span, b: Span) => Math.abs(a.start - home) - Math.abs(b.start - home);
  const part = text.slice(region.start, region.end);
  const found: Span[] = [];
  for (let at = part.indexOf(exact); at >= 0; at = part.indexOf(exact, at + 1)) {
    found.push({ start: region.start + at, end: region.start + at + exact.length });
  }
  if (found.length === 0) {
    for (const { start, end } of searchLong(part, exact))
      if (end > start) found.push({ start: region.start + start, end: region.start + end });
  }
  return found.toSorted(byNearness).slice(0, PLACES_MAX);
}

function searchLong(part: string, exact: string): Span[] {
  const find = (of: string) => search(part, of, Math.floor(of.length * TOLERANCE));
  if (exact.length <= 2 * END) return find(exact);
  const ends = find(exact.slice(-END));
  return find(exact.slice(0, END)).flatMap(({ start }) => {
    const off = ({ end }: Span) => Math.abs(end - start - exact.length);
    const last = ends.toSorted((a, b) => off(a) - off(b))[0];
    return last && off(last) < exact.length * TOLERANCE ? [{ start, end: last.end }] : [];
  });
}

/** What stands between the context before the passage and the context after it. */
function findGap(text: string, region: Region, { prefix, exact, suffix }: Template): Span[] {
  const near = { before: prefix.slice(-NEAR), after: suffix.slice(0, NEAR) };
  if (near.before.length < GAP || near.after.length < GAP) return [];
  const part = text.slice(region.start, region.end);
  const ends = search(part, near.before, Math.floor(near.before.length * 0.3));
  const starts = search(part, near.after, Math.floor(near.after.length * 0.3));
  const most = exact.length * 1.6 + 24;
  return ends
    .slice(0, PLACES_MAX)
    .flatMap(({ end }) => {
      const next = starts.find(({ start }) => start > end);
      return next && next.start - end <= most ? [{ start: end, end: next.start }] : [];
    })
    .map(({ start, end }) => ({ start: region.start + start, end: region.start + end }));
}

/** How alike a found passage is to the saved one, 0 to 1. */
function similarity(found: string, saved: string): number {
  if (found === saved) return 1;
  if (saved.length > 2 * END && found.length > 2 * END) {
    const heads = similarity(found.slice(0, END), saved.slice(0, END));
    const tails = similarity(found.slice(-END), saved.slice(-END));
    // Unlike somewhere in the middle, or it were equal.
    return Math.min(0.99, (heads + tails) / 2);
  }
  const [short, long] = found.length < saved.length ? [found, saved] : [saved, found];
  const [best] = search(long, short, short.length);
  const errors = (best?.errors ?? short.length) + long.length - short.length;
  return Math.max(0, 1 - errors / long.length);
}

/** Units of context that are there beyond chance: of the part beside the passage, and of all. */
type Support = { near: number; all: number };

function contextBefore(text: string, at: number, prefix: string): Support {
  return support(prefix.length, (length) => {
    const around = text.slice(Math.max(0, at - length * 1.25), at);
    return share(around, prefix.slice(-length), ({ end }) => around.length - end);
  });
}

function contextAfter(text: string, at: number, suffix: string): Support {
  return support(suffix.length, (length) => {
    const around = text.slice(at, at + length * 1.25);
    return share(around, suffix.slice(0, length), ({ start }) => start);
  });
}

/** `measure` gives the share that is there of so many units beside the passage. */
function support(length: number, measure: (length: number) => number): Support {
  const credit = (size: number) => (size * Math.max(0, measure(size) - CHANCE)) / (1 - CHANCE);
  const near = credit(Math.min(NEAR, length));
  return { near, all: length <= NEAR ? near : credit(length) };
}

/** `far`: the units between a match and the passage. */
function share(around: string, pattern: string, far: (match: Span) => number): number {
  if (pattern.length === 0) return 0;
  let least = pattern.length;
  for (const match of search(around, pattern, Math.floor(pattern.length * (1 - CHANCE)))) {
    least = Math.min(least, match.errors + Math.max(0, far(match) - GAP));
  }
  return 1 - least / pattern.length;
}
