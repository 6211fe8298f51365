import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import search from 'approx-string-match';
import type { Span } from '../../lib/model/mention.ts';
import type { Anchorer, Row } from '../anchoring/measure.ts';
import { measure } from '../anchoring/measure.ts';
import { OURS } from '../anchoring/ours.ts';

type Selector = { exact: string; prefix: string; suffix: string; start: number };

/**
 * `approx-string-match` in the way of Hypothesis's client (annotator/anchoring/match-quote.ts, 2026):
 * exact hits if there are any, else the best with up to half of the quote in error; likeness of quote
 * and context decide, 50 to 20 to 20 to 2 for the position, and no likeness is too small.
 */
const hypothesis: Anchorer<Selector> = {
  describe: (text, { start, end }) => ({
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
  }),
  locate: (text, { exact, prefix, suffix, start }) => {
    if (text.startsWith(exact, start)) return toFound({ start, end: start + exact.length });
    const hits = findAll(text, exact);
    const candidates =
      hits.length > 0 ? hits : search(text, exact, Math.min(256, Math.floor(exact.length / 2)));
    const rate = (hit: Span & { errors: number }) => {
      const before = likeness(
        text.slice(Math.max(0, hit.start - prefix.length), hit.start),
        prefix,
      );
      const after = likeness(text.slice(hit.end, hit.end + suffix.length), suffix);
      const place = 1 - Math.abs(hit.start - start) / text.length;
      return 50 * (1 - hit.errors / exact.length) + 20 * before + 20 * after + 2 * place;
    };
    const best = candidates
      .map((hit) => ({ hit, rate: rate(hit) }))
      .sort((a, b) => b.rate - a.rate)[0];
    return best && toFound(best.hit);
  },
};

const toFound = ({ start, end }: Span) => ({ span: { start, end }, inDoubt: false });

function findAll(text: string, exact: string): (Span & { errors: number })[] {
  const hits = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    hits.push({ start: at, end: at + exact.length, errors: 0 });
  return hits;
}

function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

/** Apache Annotator's text quotes. The page is one text node: its offsets are those of the text. */
const apache: Anchorer<Awaited<ReturnType<typeof describeTextQuote>>> = {
  describe: (text, span) => {
    const node = showText(text);
    const range = document.createRange();
    range.setStart(node, span.start);
    range.setEnd(node, span.end);
    return describeTextQuote(range, document.body);
  },
  locate: async (text, selector) => {
    showText(text);
    for await (const { startOffset, endOffset } of createTextQuoteSelectorMatcher(selector)(
      document.body,
    ))
      return toFound({ start: startOffset, end: endOffset });
    return undefined;
  },
};

function showText(text: string): Text {
  const node = document.createTextNode(text);
  document.body.replaceChildren(node);
  return node;
}

export type Peer = 'Gazetteer' | 'Hypothesis' | 'Apache';

/** One row of the table, for one of the anchorers. */
const run = (
  peer: Peer,
  pages: string[],
  row: { edit: string; length: number; each: number },
): Promise<Row> => {
  if (peer === 'Gazetteer') return measure(pages, OURS, row);
  return peer === 'Hypothesis' ? measure(pages, hypothesis, row) : measure(pages, apache, row);
};

Object.assign(globalThis, { bench: { run } });
export type AnchoringBench = { run: typeof run };
