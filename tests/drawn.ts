import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A component as it is first drawn, in a page of its own. */
export const draw = (state: VNode): Document =>
  parseHTML(`<!doctype html><html><body>${renderToString(state)}</body></html>`).document;

/** What a reader reads in it, in one line. */
export const textOf = (state: VNode): string =>
  (draw(state).body.textContent ?? '').replaceAll(/\s+/g, ' ');

/** What can be pressed or written in, but has no name by which a screen reader tells it. */
export function listNameless(state: VNode): string[] {
  const page = draw(state);
  return [...page.querySelectorAll('button, input, textarea, select, a, progress')]
    .filter(
      (control) =>
        !control.getAttribute('aria-label') &&
        !control.getAttribute('aria-labelledby') &&
        !control.textContent?.trim() &&
        !control.closest('label')?.textContent?.trim() &&
        !page.querySelector(`label[for="${control.id}"]`)?.textContent?.trim(),
    )
    .map((control) => `${control.localName}.${control.className}`);
}
