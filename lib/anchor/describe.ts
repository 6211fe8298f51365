import type { Span } from '../model/mention.ts';
import type { Quote } from './quote.ts';
import { CONTEXT } from './quote.ts';

/** Units of a text that are looked through for a sentence's ends, on each side of a passage. */
const REACH = 600;

/**
 * What is kept of a passage, so that `locate` finds it again. Offsets are UTF-16 units; the span has
 * to lie in the text.
 */
export function describe(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(toWhole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, toWhole(text, Math.min(text.length, end + CONTEXT))),
    start,
    sentence: findSentence(text, { start, end }),
  };
}

/** The nearest place at or after this one that does not part a surrogate pair. */
const toWhole = (text: string, at: number): number =>
  at > 0 && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at + 1 : at;

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function findSentence(text: string, { start, end }: Span): string {
  const from = toWhole(text, Math.max(0, start - REACH));
  const near = text.slice(from, toWhole(text, Math.min(text.length, end + REACH)));
  let first = start - from;
  let last = end - from;
  for (const { index, segment } of sentences.segment(near)) {
    const after = index + segment.length;
    if (index <= start - from && start - from < after) first = index;
    if (index < end - from && end - from <= after) last = after;
  }
  return near.slice(first, last).trim();
}
