/** A rectangle in CSS pixels of the viewport. */
export type Rect = { left: number; top: number; right: number; bottom: number };

export type Point = { x: number; y: number };

/** Whether a point is in a rectangle or at most `slack` pixels beside it. */
export const isInside = ({ x, y }: Point, rect: Rect, slack = 0): boolean =>
  x >= rect.left - slack &&
  x <= rect.right + slack &&
  y >= rect.top - slack &&
  y <= rect.bottom + slack;

/** Whether any part of an element is in the window now. */
export function isInView(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView!;
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && bottom > top;
}

/** Of the lines that a range fills, the one a point is on or nearest to. */
export function nearestRect(rects: readonly Rect[], point: Point): Rect | undefined {
  let best: Rect | undefined;
  let least = Infinity;
  for (const rect of rects) {
    const dx = Math.max(rect.left - point.x, 0, point.x - rect.right);
    const dy = Math.max(rect.top - point.y, 0, point.y - rect.bottom);
    if (dx * dx + dy * dy < least) {
      least = dx * dx + dy * dy;
      best = rect;
    }
  }
  return best;
}
