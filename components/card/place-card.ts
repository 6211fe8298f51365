import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';

/** Between name and card, and between card and the window's edge, in CSS pixels. */
const GAP = 8;
const EDGE = 8;
/** A card lower than this is no use: it rather covers the name, as in a window zoomed to 400 %. */
const HEIGHT_MIN = 200;
const HEIGHT_MAX = 460;

/** What is asked of a place on the page: a range has it all. */
export type Anchor = {
  getBoundingClientRect: () => DOMRect;
  getClientRects: () => DOMRectList;
};

/**
 * Puts a card beside a name, on the line that `point` is on when the name runs over two. A card
 * above its name is held at its lower edge, so that it keeps its place when its content changes.
 */
export async function placeCard(
  card: HTMLElement,
  anchor: Anchor,
  context: Element,
  point?: { x: number; y: number },
): Promise<void> {
  const view = context.ownerDocument.defaultView!;
  const { x, y, placement } = await computePosition(
    {
      getBoundingClientRect: () => anchor.getBoundingClientRect(),
      getClientRects: () => anchor.getClientRects(),
      contextElement: context,
    },
    card,
    {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(point ?? {}),
        offset(GAP),
        flip({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            const most = Math.min(HEIGHT_MAX, view.innerHeight - 2 * EDGE);
            const height = Math.min(Math.max(availableHeight, HEIGHT_MIN), most);
            card.style.maxBlockSize = `${height}px`;
          },
        }),
        shift({ padding: EDGE, crossAxis: true }),
      ],
    },
  );
  card.style.left = `${Math.round(x)}px`;
  if (placement.startsWith('top')) {
    const bottom = y + card.offsetHeight;
    card.style.top = 'auto';
    card.style.bottom = `${Math.round(containingHeight(card, view) - bottom)}px`;
  } else {
    card.style.bottom = 'auto';
    card.style.top = `${Math.round(y)}px`;
  }
}

/** `bottom` counts from the viewport's edge without scroll bars. */
const containingHeight = (card: HTMLElement, view: Window) =>
  card.ownerDocument.documentElement.clientHeight || view.innerHeight;
