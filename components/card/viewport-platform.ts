import type { Platform } from '@floating-ui/core';

/** What is asked of a place on the page: a range has it all. */
export type Anchor = {
  getBoundingClientRect: () => DOMRect;
  getClientRects: () => DOMRectList;
};

/**
 * How floating-ui measures for a card: everything in coordinates of the window, nothing clips but
 * the window itself. Its own DOM platform walks all ancestors, which a card on top has no need of.
 */
export const viewportPlatform = (viewport: Element): Platform => ({
  getElementRects: ({ reference, floating }) => ({
    reference: (reference as Anchor).getBoundingClientRect(),
    floating: { x: 0, y: 0, ...dimensionsOf(floating as HTMLElement) },
  }),
  getDimensions: (element) => dimensionsOf(element as HTMLElement),
  getClippingRect: () => {
    const { clientWidth: width, clientHeight: height } = viewport;
    return { x: 0, y: 0, width, height };
  },
  getClientRects: (element) => [...(element as Anchor).getClientRects()],
});

const dimensionsOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement) => ({
  width,
  height,
});
