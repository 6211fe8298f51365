import type { Look } from './look.ts';
import { lookByStyle } from './look.ts';

/** Hidden elements that are remembered, to be read once they are shown. */
const HIDDEN_MAX = 500;

/** Looks at elements by their style, and remembers those that were hidden. */
export class HiddenElements {
  readonly #hidden = new Set<Element>();

  readonly look: Look = lookByStyle((element) => {
    if (this.#hidden.size < HIDDEN_MAX) this.#hidden.add(element);
  });

  /** Those that are shown by now; they are no longer remembered. */
  *takeShown(): Generator<Element> {
    for (const element of this.#hidden) {
      const standing = this.look(element);
      if (standing === 'skipped' || standing === 'veiled') continue;
      this.#hidden.delete(element);
      yield element;
    }
  }

  /** Lets go of those that have left the document. */
  sweep(): void {
    for (const element of this.#hidden) if (!element.isConnected) this.#hidden.delete(element);
  }
}
