import type { Span } from '../model/mention.ts';
import type { FoldedText } from './fold-text.ts';
import { foldText } from './fold-text.ts';
import type { Candidate } from './judge-candidate.ts';
import { judge, rate } from './judge-candidate.ts';
import type { Quote } from './quote.ts';
import type { Template } from './template.ts';
import { foldQuote } from './template.ts';
import { findRegions } from './regions.ts';
import { alignIn } from './align.ts';

/**
 * Where a passage is. `anchored`: there is no doubt. `uncertain`: the best guess, to be confirmed.
 * `missing`: nothing is left of it that could be pointed at. Score: 0 to 1, how much of passage and
 * context is still there.
 */
export type Located =
  { state: 'anchored' | 'uncertain'; span: Span; score: number } | { state: 'missing' };

/**
 * Finds a passage again in the text that it was described in, or in what became of that. Spans are
 * UTF-16 units.
 */
export function locate(text: string, quote: Quote): Located {
  const { exact, prefix, suffix, start } = quote;
  if (start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length)) {
    const isWhole = prefix.length + suffix.length > 0 || exact.length === text.length;
    if (isWhole) return { state: 'anchored', span: { start, end: start + exact.length }, score: 1 };
  }
  const template = foldQuote(quote);
  if (template.exact === '') return { state: 'missing' };
  const page = foldOnce(text);
  const expected = page.toFolded(start);
  const candidates = findRegions(page.text, template, expected).flatMap((region) =>
    alignIn(page.text, region, template),
  );
  const best = chooseBest(candidates, template, expected);
  if (!best) return { state: 'missing' };
  const state = judge(page.text, template, best, expected);
  if (state === 'missing') return { state };
  const rival = candidates.some(
    (other) =>
      (other.end <= best.start || other.start >= best.end) &&
      rate(other, template) > rate(best, template) - LEAD &&
      judge(page.text, template, other, expected) === 'anchored',
  );
  return {
    state: rival ? 'uncertain' : state,
    span: toSource(text, page, exact, best),
    score: rate(best, template),
  };
}

/** A passage that is found twice is the one that fits better by this much, or is in doubt. */
const LEAD = 0.05;

function chooseBest(
  candidates: readonly Candidate[],
  template: Template,
  expected: number,
): Candidate | undefined {
  const distance = ({ start }: Candidate) => Math.abs(start - expected);
  return candidates.toSorted(
    (a, b) => rate(b, template) - rate(a, template) || distance(a) - distance(b),
  )[0];
}

/** The passage as it was saved where that still stands, down to the signs that folding leaves out. */
function toSource(text: string, page: FoldedText, exact: string, found: Candidate): Span {
  const span = page.toSource(found);
  const from = Math.max(0, span.start - 4);
  const at = text.slice(from, span.start + 1 + exact.length).indexOf(exact);
  if (found.exact < 1 || at < 0) return span;
  return { start: from + at, end: from + at + exact.length };
}

let last: { text: string; folded: FoldedText } | undefined;

/** Many passages are looked for in one text. */
function foldOnce(text: string): FoldedText {
  if (last?.text !== text) last = { text, folded: foldText(text) };
  return last.folded;
}
