import { defineFeature } from '../feature.ts';

/** Opens the card of the name that the pointer rests on. */
export const hover = defineFeature({
  id: 'hover',
  description: 'Rest the pointer on a name to read who it is.',
  init({ page, card, isOurs, whenMarked, signal }) {
    const onMove = (event: PointerEvent) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      const point = { x: event.clientX, y: event.clientY };
      const isOnCard = isOurs(event.target);
      const mark = isOnCard ? undefined : page.findMarkAt(point);
      card.dispatch({
        type: 'move',
        at: performance.now(),
        ...point,
        on: isOnCard
          ? { kind: 'card' }
          : mark
            ? { kind: 'mention', key: card.keyOf(mark) }
            : { kind: 'page' },
        isOnWay: card.isOpen && card.isOnWay(point),
        isPressed: event.buttons !== 0,
      });
    };
    const onOut = (event: PointerEvent) => {
      const hasLeftWindow = event.relatedTarget === null;
      if (event.isTrusted && hasLeftWindow && event.pointerType !== 'touch') {
        card.dispatch({ type: 'leave', at: performance.now() });
      }
    };
    whenMarked(() => {
      const options = { capture: true, passive: true, signal };
      document.addEventListener('pointermove', onMove, options);
      // In a frame of ours the pointer is heard of once.
      document.addEventListener('pointerover', onMove, options);
      document.addEventListener('pointerout', onOut, options);
    });
  },
});
