const FOCUSABLE = 'a[href], button:not([disabled])';

/** Tab goes round inside the card: behind its last button the page would begin anew. */
export function keepTabInside(event: KeyboardEvent, card: HTMLElement | null): void {
  if (event.key !== 'Tab' || !card) return;
  const items = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = items[0];
  const last = items[items.length - 1];
  const here = (card.getRootNode() as ShadowRoot | Document).activeElement;
  if (event.shiftKey ? here === first || here === card : here === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
