import type { Span } from '../../lib/model/mention.ts';
import type { Random } from './random.ts';

// What becomes of a page between two visits, made from pages as they were. All is drawn from a seed.

/** A page after an edit, and where a passage of the page before is in it; `undefined`: it is gone. */
export type Edited = { text: string; truth: Span | undefined };

/** A page of paragraphs, a blank line between them, and a passage inside of one of them. */
export type Case = { text: string; span: Span; others: readonly string[]; random: Random };

type Change = Span & { text: string };

/** Applies changes that do not overlap. */
function apply(text: string, changes: readonly Change[], span: Span): Edited {
  let edited = '';
  let at = 0;
  const moved = { ...span };
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(at, change.start) + change.text;
    at = change.end;
    const growth = change.text.length - (change.end - change.start);
    if (change.end <= span.start) moved.start += growth;
    if (change.start < span.end) moved.end += growth;
  }
  return { text: edited + text.slice(at), truth: moved };
}

const FILLERS =
  'however several reported officials further northern limited earlier separate joint'.split(' ');

/** The words of a text, as spans. */
const wordsOf = (text: string): Span[] =>
  [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

const toFiller = (word: Span, random: Random): Change => ({ ...word, text: random.pick(FILLERS) });

/** Some text of another page. */
const takeOther = ({ others, random }: Case, length: number): string => {
  const other = random.pick(others);
  const from = random.below(Math.max(1, other.length - length));
  return other.slice(from, from + length);
};

const above = (text: string): Change => ({ start: 0, end: 0, text });

const editWord = ({ text, span, random }: Case): Change[] => {
  const inside = wordsOf(text).filter(({ start, end }) => start >= span.start && end <= span.end);
  return inside.length === 0 ? [] : [toFiller(random.pick(inside), random)];
};

function paragraphAround({ text, span }: Case): Span {
  const before = text.lastIndexOf('\n\n', span.start);
  const after = text.indexOf('\n\n', span.end);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after + 2 };
}

/** Each kind of edit by the name of its row. */
export const EDITS: Record<string, (one: Case) => Edited> = {
  '2,000 characters above': (one) =>
    apply(one.text, [above(`${takeOther(one, 2_000)}\n\n`)], one.span),
  whitespace: (one) => {
    const runs = [...one.text.matchAll(/\s+/g)].map(({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
      text: one.random.pick([' ', ' ', '\n', '  ', '\n    ', '\u00a0']),
    }));
    return apply(one.text, runs, one.span);
  },
  typography: (one) => {
    const signs = [...one.text.matchAll(/(?<=\w)'|'|"| - | /g)].map(({ index, 0: sign }) => ({
      start: index,
      end: index + sign.length,
      text:
        sign === "'"
          ? '’'
          : sign === '"'
            ? one.random.pick(['“', '”'])
            : sign === ' - '
              ? ' – '
              : one.random.below(10) === 0
                ? '\u00a0'
                : sign,
    }));
    return apply(one.text, signs, one.span);
  },
  'one word edited': (one) =>
    apply(one.text, [above(`${takeOther(one, 500)}\n\n`), ...editWord(one)], one.span),
  '20 % of words edited': (one) => {
    const words = wordsOf(one.text).filter(() => one.random.below(5) === 0);
    return apply(
      one.text,
      words.map((word) => toFiller(word, one.random)),
      one.span,
    );
  },
  'context rewritten': (one) => {
    const { start, end } = one.span;
    const before = { start: Math.max(0, start - 70), end: start };
    const after = { start: end, end: Math.min(one.text.length, end + 70) };
    const change = (side: Span) => ({ ...side, text: takeOther(one, side.end - side.start) });
    return apply(one.text, [change(before), change(after)], one.span);
  },
  'quote copied to a teaser': (one) => {
    const quote = one.text.slice(one.span.start, one.span.end);
    return apply(
      one.text,
      [above(`Top story: ${quote}. Read more.\n\n${takeOther(one, 300)}\n\n`)],
      one.span,
    );
  },
  'paragraph deleted': (one) => ({
    ...apply(one.text, [{ ...paragraphAround(one), text: '' }], one.span),
    truth: undefined,
  }),
  'deleted, a look-alike left': (one) => {
    const { text: quote } = apply(
      one.text.slice(one.span.start, one.span.end),
      editWord({
        ...one,
        text: one.text.slice(one.span.start, one.span.end),
        span: { start: 0, end: one.span.end - one.span.start },
      }),
      { start: 0, end: 0 },
    );
    const twin = `${takeOther(one, 80)} ${quote} ${takeOther(one, 80)}\n\n`;
    return {
      ...apply(one.text, [above(twin), { ...paragraphAround(one), text: '' }], one.span),
      truth: undefined,
    };
  },
  'another article': (one) => ({ text: one.random.pick(one.others), truth: undefined }),
};
