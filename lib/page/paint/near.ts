import type { PageBlock } from '../read/block-store.ts';

/** Margin around the viewport, in its own heights, in which marks are painted before they are seen. */
const MARGIN = '100%';

/** Tells which of the blocks with something to paint come near the viewport and which leave it. */
export class NearWatcher {
  readonly #blocksByElement = new Map<Element, Set<PageBlock>>();
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;

  constructor(onNear: (block: PageBlock) => void, onFar: (block: PageBlock) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
          this.#blocksByElement.get(target)?.forEach(isIntersecting ? onNear : onFar);
        }
      },
      { rootMargin: `${MARGIN} 0px` },
    );
  }

  /** Begins to watch a block. True if its element is known to be near already. */
  add(block: PageBlock): boolean {
    const blocks = this.#blocksByElement.get(block.element);
    if (blocks) blocks.add(block);
    else {
      this.#blocksByElement.set(block.element, new Set([block]));
      this.#observer.observe(block.element);
    }
    return this.#near.has(block.element);
  }

  remove(block: PageBlock): void {
    const blocks = this.#blocksByElement.get(block.element);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    this.#blocksByElement.delete(block.element);
    this.#near.delete(block.element);
    this.#observer.unobserve(block.element);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#blocksByElement.clear();
    this.#near.clear();
  }
}
