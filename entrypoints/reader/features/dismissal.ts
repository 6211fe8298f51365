import { defineFeature } from '../feature.ts';

/** Closes the card, and keeps it closed while the reader does something else. */
export const dismissal = defineFeature({
  id: 'dismissal',
  description: 'Esc or a click beside it closes the card; typing and selecting open none.',
  init({ card, isOurs, whenMarked, signal }) {
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape' && card.isOpen) {
        // It closed the card; that it also closes the page's dialog is not what was meant.
        event.preventDefault();
        event.stopImmediatePropagation();
        card.dispatch({ type: 'dismiss' });
      } else if (isEditable(event.composedPath()[0])) {
        card.dispatch({ type: 'busy', at: performance.now(), with: 'typing' });
      }
    };
    const onPress = (event: PointerEvent) => {
      if (!event.isTrusted || isOurs(event.target)) return;
      card.dispatch({ type: 'press', at: performance.now() });
    };
    const onSelect = ({ isTrusted }: Event) => {
      if (!isTrusted || document.getSelection()?.isCollapsed !== false) return;
      card.dispatch({ type: 'busy', at: performance.now(), with: 'selecting' });
    };
    const onFullscreen = ({ isTrusted }: Event) => {
      if (isTrusted) card.dispatch({ type: 'dismiss' });
    };
    whenMarked(() => {
      window.addEventListener('keydown', onKey, { capture: true, signal });
      document.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
      document.addEventListener('selectionchange', onSelect, { passive: true, signal });
      document.addEventListener('fullscreenchange', onFullscreen, { passive: true, signal });
    });
  },
});

function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
