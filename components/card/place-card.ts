import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/core';
import { viewportPlatform } from './viewport-platform.ts';
import type { Anchor } from './viewport-platform.ts';

/** Between name and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 8;
/** A card lower than this is no use: it rather covers the name, as in a window zoomed to 400 %. */
const HEIGHT_MIN = 200;
const HEIGHT_MAX = 460;

/**
 * Puts a card beside a name, on the line that `point` is on when the name runs over two. A card
 * above its name is held at its lower edge, so that it keeps its place when its content changes.
 */
export async function placeCard(
  card: HTMLElement,
  anchor: Anchor,
  point?: { x: number; y: number },
): Promise<void> {
  const viewport = findViewport(card.ownerDocument);
  const { x, y, placement } = await computePosition(anchor, card, {
    platform: viewportPlatform(viewport),
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(point ?? {}),
      offset(GAP),
      flip({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          const most = Math.min(HEIGHT_MAX, viewport.clientHeight - 2 * EDGE);
          const height = Math.min(Math.max(availableHeight, HEIGHT_MIN), most);
          card.style.maxBlockSize = `${height}px`;
        },
      }),
      shift({ padding: EDGE, crossAxis: true }),
    ],
  });
  const isAbove = placement.startsWith('top');
  pin(card, isAbove ? { x, bottom: y + card.offsetHeight } : { x, top: y });
}

/** The element that measures the window without scroll bars: another one in quirks mode. */
const findViewport = (document: Document): Element =>
  document.scrollingElement ?? document.documentElement;

/**
 * Puts an edge of the card at a place in the window. Measured rather than computed: a transformed
 * ancestor, such as a dialog that slides in, moves the origin of fixed elements.
 */
function pin(card: HTMLElement, to: { x: number; top?: number; bottom?: number }): void {
  const { style } = card;
  const isAbove = to.bottom !== undefined;
  style.left = '0';
  style.top = isAbove ? 'auto' : '0';
  style.bottom = isAbove ? '0' : 'auto';
  const zero = card.getBoundingClientRect();
  style.left = `${Math.round(to.x - zero.left)}px`;
  if (to.bottom !== undefined) style.bottom = `${Math.round(zero.bottom - to.bottom)}px`;
  else style.top = `${Math.round((to.top ?? 0) - zero.top)}px`;
}
