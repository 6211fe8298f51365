import { foldText } from './fold-text.ts';
import type { Quote } from './quote.ts';

/** A quote as it is compared: folded, prefix, exact and suffix one after another in `whole`. */
export type Template = { whole: string; prefix: string; exact: string; suffix: string };

export function foldQuote({ prefix, exact, suffix }: Quote): Template {
  const { text: whole, toFolded } = foldText(prefix + exact + suffix);
  const start = toFolded(prefix.length);
  const end = toFolded(prefix.length + exact.length);
  return {
    whole,
    prefix: whole.slice(0, start),
    exact: whole.slice(start, end),
    suffix: whole.slice(end),
  };
}
