import type { Point, Rect } from '../viewport.ts';

/** How far beside the straight way a hand may stray, in CSS pixels. */
const STRAY = 12;

/**
 * Whether a point is on the way between two rectangles: in the hull around both, a little widened.
 * That is the triangle from a name to the near edge of its card, whichever side the card is on.
 */
export function isOnTheWay(point: Point, from: Rect, to: Rect): boolean {
  const hull = convexHull([...corners(from), ...corners(to)]);
  return hull.every((a, i) => {
    const b = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    return length === 0 || cross(a, b, point) / length >= -STRAY;
  });
}

const corners = ({ left, top, right, bottom }: Rect): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Andrew's monotone chain; the inside is left of each edge. */
function convexHull(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(points: Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length > 1 && cross(hull[hull.length - 2]!, hull[hull.length - 1]!, point) <= 0) {
      hull.pop();
    }
    hull.push(point);
  }
  return hull.slice(0, -1);
}

const cross = (a: Point, b: Point, p: Point) =>
  (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
