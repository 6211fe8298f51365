import type { Painted } from '../paint/painter.ts';
import type { PaintLayer } from '../paint/paint-layer.ts';
import type { PageBlock } from '../read/block-store.ts';
import { findOffset } from '../read/spans.ts';
import type { Point } from '../viewport.ts';
import { isInside } from '../viewport.ts';

/** A painted rectangle counts this much wider, in CSS pixels: carets fall between characters. */
const SLACK = 1;

/** What lies under a point of the viewport, found once for all layers. */
export type Spot = {
  point: Point;
  /** The places in the page's text; two where a long text was cut. */
  places: { block: PageBlock; at: number }[];
  /** What a transparent link covers: teasers are often covered by one, through which one reads. */
  covered: Element | undefined;
};

export type Ground = {
  findByNode: (node: Node) => readonly PageBlock[];
  shadowRoots: readonly ShadowRoot[];
};

export function findSpot(point: Point, { findByNode, shadowRoots }: Ground): Spot | undefined {
  const caret = document.caretPositionFromPoint(point.x, point.y, {
    shadowRoots: [...shadowRoots],
  });
  if (!caret) return undefined;
  const { offsetNode, offset } = caret;
  if (offsetNode.nodeType !== Node.TEXT_NODE) {
    return { point, places: [], covered: findCovered(point) };
  }
  const places = findByNode(offsetNode).flatMap((block) => {
    const at = findOffset(block, offsetNode, offset);
    return at === undefined ? [] : [{ block, at }];
  });
  return { point, places, covered: undefined };
}

/** What a layer has painted at a spot; of two over each other the one that begins later. */
export function findAt<T>(spot: Spot, layer: PaintLayer<T>): Painted<T> | undefined {
  for (const { block, at } of spot.places) {
    for (const { item } of layer.touching(block, at).toReversed()) {
      const range = layer.find(block, item);
      if (range && isOn(range, spot.point)) return { block, item, range };
    }
  }
  if (!spot.covered) return undefined;
  for (const painted of layer.painted()) {
    if (!spot.covered.contains(painted.block.element)) continue;
    if (isOn(painted.range, spot.point)) return painted;
  }
  return undefined;
}

/** A caret is found for every point of a line, also far right of its last word. */
const isOn = (range: Range, point: Point) =>
  [...range.getClientRects()].some((rect) => isInside(point, rect, SLACK));

function findCovered({ x, y }: Point): Element | undefined {
  const top = document.elementFromPoint(x, y);
  if (top?.localName !== 'a' || /\S/.test(top.textContent ?? '')) return undefined;
  return top.parentElement ?? undefined;
}
