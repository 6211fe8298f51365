import type { Mark } from '../../lib/page/mark/mark.ts';
import { spanToRange } from '../../lib/page/read/spans.ts';

/**
 * The mark to go to from the last one, round at the ends. Without a last one: the first that is in
 * the window or below it, or the last above.
 */
export function nextMark(
  marks: readonly Mark[],
  last: Mark | undefined,
  direction: 'next' | 'previous',
): Mark | undefined {
  if (marks.length === 0) return undefined;
  const step = direction === 'next' ? 1 : -1;
  const here = last ? marks.findIndex(({ mention }) => mention === last.mention) : -1;
  if (here >= 0) return marks[(here + step + marks.length) % marks.length];
  const below = marks.findIndex((mark) => topOf(mark) >= 0);
  if (direction === 'next') return marks[Math.max(below, 0)];
  return marks[below > 0 ? below - 1 : marks.length - 1];
}

/** Brings a range into the middle of the window unless it is well inside it. */
export function scrollToRange(range: Range): void {
  const isInside = () => {
    const { top, bottom } = range.getBoundingClientRect();
    return top > innerHeight * 0.1 && bottom < innerHeight * 0.8;
  };
  if (isInside()) return;
  const around = range.startContainer.parentElement;
  around?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (isInside()) return;
  // The element may be taller than the window.
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

const topOf = ({ block, mention }: Mark) =>
  spanToRange(block, mention)?.getBoundingClientRect().top ?? -1;
