import type { Point } from '../../lib/page/viewport.ts';
import { placeCard } from './place-card.ts';

/** The name beside which a card stands. */
export class Spot {
  #anchor: Range | undefined;
  #point: Point | undefined;

  set(anchor: Range, point: Point | undefined): void {
    this.#anchor = anchor;
    this.#point = point;
  }

  clear(): void {
    this.#anchor = undefined;
  }

  /** Puts an element beside the name, where that is now. False: it is gone or out of the window. */
  async place(element: HTMLElement | undefined): Promise<boolean> {
    if (!element || !this.#anchor) return false;
    const { width, top, bottom } = this.#anchor.getBoundingClientRect();
    if (width === 0 || bottom < 0 || top > innerHeight) return false;
    await placeCard(element, this.#anchor, this.#point);
    // The point of a pointer says nothing of the line once the page has moved.
    this.#point = undefined;
    return true;
  }
}
