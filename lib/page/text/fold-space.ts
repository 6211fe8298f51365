import { countBefore } from '../../model/sorted.ts';

/** A text with its white space as a reader sees it, and the way back to the text as it stands. */
export type FoldedSpace = {
  /** Every run of white space is one space; none at either end. */
  text: string;
  /** Where a place in the text as it stands is in the folded one. */
  toFolded: (at: number) => number;
  /** Where a place in the folded text is in the text as it stands. */
  toSource: (at: number) => number;
};

/** After each run that lost something: the place in the source, and what was lost up to there. */
type Loss = { source: number; lost: number };

/**
 * Folds a text's white space. All units are UTF-16 code units. Nothing else is folded: letters,
 * quotation marks and soft hyphens stay for those who compare texts.
 */
export function foldSpace(source: string): FoldedSpace {
  const lead = source.length - source.trimStart().length;
  const losses: Loss[] = [{ source: lead, lost: lead }];
  const text = source.trim().replace(UNUSUAL, (run, at: number) => {
    const { lost } = losses.at(-1)!;
    if (run.length > 1)
      losses.push({ source: lead + at + run.length, lost: lost + run.length - 1 });
    return ' ';
  });
  return {
    text,
    toFolded: (at) => {
      const index = countUpTo(losses, (loss) => loss.source <= at);
      // Before the first loss lies only what was trimmed.
      if (index === 0) return 0;
      const next = losses[index];
      const folded = at - losses[index - 1]!.lost;
      // Inside a run: right after the space that stands for it.
      return Math.min(folded, next ? next.source - next.lost : text.length);
    },
    toSource: (at) => {
      const index = countUpTo(losses, (loss) => loss.source - loss.lost <= at);
      return at + losses[Math.max(index - 1, 0)]!.lost;
    },
  };
}

/** All white space but a single space, which most texts have between all their words. */
const UNUSUAL = /\s{2,}|[^\S ]/g;

/** How many of the first losses a condition holds for; it holds for none after them. */
const countUpTo = (losses: readonly Loss[], holds: (loss: Loss) => boolean): number =>
  countBefore(losses.length, (n) => holds(losses[n]!));
