import type { BlockStore, Mark, PageBlock } from '../read/block-store.ts';
import type { Painter } from '../paint/paint.ts';
import { findOffset } from '../read/spans.ts';
import type { Point } from '../viewport.ts';
import { isInside } from '../viewport.ts';

/** A mark's rectangle counts this much wider, in CSS pixels: carets fall between characters. */
const SLACK = 1;

/** The painted mark under a point of the viewport. */
export function findMarkAt(
  point: Point,
  store: BlockStore,
  painter: Painter,
  shadowRoots: readonly ShadowRoot[],
): Mark | undefined {
  const caret = document.caretPositionFromPoint(point.x, point.y, {
    shadowRoots: [...shadowRoots],
  });
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  if (offsetNode.nodeType !== Node.TEXT_NODE) return findUnderLink(point, painter);
  for (const block of store.findByNode(offsetNode)) {
    const at = findOffset(block, offsetNode, offset);
    if (at === undefined) continue;
    const mark = findTouching(block, at).find((m) => isPaintedAt(m, point, painter));
    if (mark) return mark;
  }
  return undefined;
}

/** The mentions that a caret offset touches: two where one ends as the next begins. */
export function findTouching(block: PageBlock, at: number): Mark[] {
  const { mentions } = block;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end < at) low = middle + 1;
    else high = middle;
  }
  const marks: Mark[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.start <= at; i++) {
    marks.push({ block, mention: mentions[i]! });
  }
  return marks;
}

/** A caret is found for every point of a line, also far right of its last word. */
function isPaintedAt(mark: Mark, point: Point, painter: Painter): boolean {
  const range = painter.find(mark);
  return range !== undefined && [...range.getClientRects()].some((r) => isInside(point, r, SLACK));
}

/** Teasers are often covered by one transparent link, through which the reader sees the text. */
function findUnderLink(point: Point, painter: Painter): Mark | undefined {
  const top = document.elementFromPoint(point.x, point.y);
  if (top?.localName !== 'a' || !top.parentElement || /\S/.test(top.textContent ?? '')) {
    return undefined;
  }
  for (const { mark, range } of painter.painted()) {
    if (!top.parentElement.contains(mark.block.element)) continue;
    if ([...range.getClientRects()].some((r) => isInside(point, r, SLACK))) return mark;
  }
  return undefined;
}
