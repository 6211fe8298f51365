import type { Span } from '../../lib/model/mention.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import { EDITS } from './edits.ts';

/** What an anchorer says of a passage: where it is, maybe in doubt; nothing where it gives up. */
type Found = { span: Span; inDoubt: boolean } | undefined;

/** A way to keep a passage and to find it again. */
export type Anchorer<Q> = {
  describe: (text: string, span: Span) => Q | Promise<Q>;
  locate: (text: string, quote: Q) => Found | Promise<Found>;
};

export type Row = {
  edit: string;
  /** About as many UTF-16 units. */
  length: number;
  cases: number;
  /** How many were pointed at without doubt and are something else. */
  wrong: number;
  /** How many were found, without doubt. */
  kept: number;
  /** How many are a guess, right and wrong ones. */
  guessed: number;
  misguessed: number;
  /** Milliseconds to find one, in the middle and at the most. */
  median: number;
  most: number;
};

/** Quotes about as long as a name, a clause and two sentences. */
export const LENGTHS = [15, 60, 200];

/**
 * Tries an anchorer on `each` passages of one length after one kind of edit. The same passages and
 * edits for every anchorer; `pages` share no text.
 */
export async function measure<Q>(
  pages: readonly string[],
  { describe, locate }: Anchorer<Q>,
  { edit, length, each }: { edit: string; length: number; each: number },
): Promise<Row> {
  const random = createRandom(length);
  const row = { wrong: 0, kept: 0, guessed: 0, misguessed: 0 };
  const times: number[] = [];
  for (let n = 0; n < each; n++) {
    const page = random.below(pages.length);
    const text = pages[page]!;
    const span = pickSpan(text, length, random);
    const others = pages.filter((_, at) => at !== page);
    const edited = EDITS[edit]!({ text, span, others, random });
    const quote = await describe(text, span);
    const begin = performance.now();
    const found = await locate(edited.text, quote);
    times.push(performance.now() - begin);
    if (!found) continue;
    const isRight = overlap(found.span, edited.truth) >= 0.5;
    if (found.inDoubt) row[isRight ? 'guessed' : 'misguessed']++;
    else row[isRight ? 'kept' : 'wrong']++;
  }
  times.sort((a, b) => a - b);
  return {
    edit,
    length,
    cases: each,
    ...row,
    median: times[times.length >> 1]!,
    most: times.at(-1)!,
  };
}

/** A passage from word to word inside of one paragraph, with neighbours that stand only once. */
function pickSpan(text: string, length: number, random: Random): Span {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const at = random.below(Math.max(1, text.length - length));
    const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
    const end = text.indexOf(' ', start + length - 4);
    const isWhole = end > start && !text.slice(start, end).includes('\n\n');
    const around = text.slice(Math.max(0, start - 30), end + 30);
    // Of what a page says twice nobody can tell which one was meant.
    const isOnly = text.indexOf(around) === text.lastIndexOf(around);
    if (isWhole && isOnly && end - start < length * 1.5 + 10) return { start, end };
  }
  throw new Error(`a page has no passage of about ${length} units in one paragraph`);
}

/** Shared units of two spans, as a share of both together. */
function overlap(a: Span, b: Span | undefined): number {
  if (!b) return 0;
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
