import { defineFeature } from '../feature.ts';

/** Keeps an open card beside its name. */
export const followPlace = defineFeature({
  id: 'follow-place',
  description: 'A card in use stays with its name when the page scrolls or the window changes.',
  init({ card, whenMarked, signal }) {
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => card.follow());
    };
    const onResize = ({ isTrusted }: Event) => {
      if (isTrusted) follow();
    };
    const onScroll = ({ target, isTrusted }: Event) => {
      if (!isTrusted) return;
      // A ticker that scrolls by itself elsewhere on the page is none of the reader's doing.
      const around = card.last?.block.element;
      const isAround = target instanceof Node && around !== undefined && target.contains(around);
      if (target !== document && !isAround) return;
      card.dispatch({ type: 'busy', at: performance.now(), with: 'scrolling' });
      if (card.isOpen) follow();
    };
    whenMarked(() => {
      document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
      window.addEventListener('resize', onResize, { passive: true, signal });
    });
    signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  },
});
