import type { PageBlock } from '../read/block-store.ts';

/** Margin around the viewport, in its own heights, in which marks are painted before they are seen. */
const MARGIN = '100%';
/** The browser looks at everything that is watched in one piece, and anew when the page's layout changes. */
const WATCHED_MAX = 3_000;
/** So many more are watched with each frame. */
const PER_FRAME = 200;

/**
 * Tells which of the blocks with something to paint come near the viewport and which leave it. Of a
 * page with very many the first are watched.
 */
export class NearWatcher {
  readonly #blocksByElement = new Map<Element, Set<PageBlock>>();
  readonly #near = new Set<Element>();
  readonly #watched = new Set<Element>();
  readonly #waiting = new Set<Element>();
  readonly #observer: IntersectionObserver;
  #frame = 0;

  constructor(onNear: (block: PageBlock) => void, onFar: (block: PageBlock) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else if (!this.#near.delete(target)) continue;
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
      this.#waiting.add(block.element);
      this.#watchMore();
    }
    return this.#near.has(block.element);
  }

  remove(block: PageBlock): void {
    const blocks = this.#blocksByElement.get(block.element);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    this.#blocksByElement.delete(block.element);
    this.#near.delete(block.element);
    this.#waiting.delete(block.element);
    if (!this.#watched.delete(block.element)) return;
    this.#observer.unobserve(block.element);
    this.#watchMore();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#blocksByElement.clear();
    this.#near.clear();
    this.#watched.clear();
    this.#waiting.clear();
  }

  /** The first at once, so that a page's first screen is painted with its first frame. */
  #watchMore(): void {
    if (this.#frame !== 0 || this.#waiting.size === 0) return;
    if (this.#watched.size >= WATCHED_MAX) return;
    this.#watchSome();
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#watchMore();
    });
  }

  #watchSome(): void {
    let count = Math.min(PER_FRAME, WATCHED_MAX - this.#watched.size);
    for (const element of this.#waiting) {
      if (count-- <= 0) return;
      this.#waiting.delete(element);
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }
}
