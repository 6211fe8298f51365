import { defineFeature } from '../feature.ts';

/** What has a use of its own for a tap; that use is not taken away. */
const INTERACTIVE =
  'a[href], button, input, label, select, textarea, summary, video, audio, [onclick], [tabindex], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable]';

/** Opens the card of a name that was tapped, where the tap means nothing else. */
export const tap = defineFeature({
  id: 'tap',
  description: 'On a touch screen, tap a name to read who it is.',
  init({ page, card, isOurs, whenMarked, signal }) {
    const onClick = (event: MouseEvent) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch') return;
      const { target } = event;
      if (!(target instanceof Element) || isOurs(target) || target.closest(INTERACTIVE)) return;
      const mark = page.findMarkAt({ x: event.clientX, y: event.clientY });
      if (mark) card.summon(mark, 'pointer');
    };
    whenMarked(() => {
      document.addEventListener('click', onClick, { capture: true, passive: true, signal });
    });
  },
});
