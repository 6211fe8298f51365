import type { PageBlock } from '../read/block-store.ts';
import { NearWatcher } from './near.ts';
import type { Paint, Painted } from './painter.ts';
import { Painter } from './painter.ts';
import type { Piece } from './pieces.ts';
import { findTouching } from './pieces.ts';

/**
 * Things of one sort that have their place in blocks of a page: those near the window are painted.
 * A page may have several layers over the same blocks, each with names and a priority of its own.
 */
export class PaintLayer<T> {
  readonly #painter: Painter<T>;
  readonly #piecesByBlock = new Map<PageBlock, readonly Piece<T>[]>();
  readonly #near = new NearWatcher(
    (block) => this.#show(block),
    (block) => this.#painter.hide(block),
  );
  #frame = 0;

  constructor(paint: Paint<T>, signal: AbortSignal) {
    this.#painter = new Painter(paint);
    document.addEventListener('scroll', () => this.#followScroll(), {
      capture: true,
      passive: true,
      signal,
    });
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Gives a block the pieces that it has from now on. */
  set(block: PageBlock, pieces: readonly Piece<T>[]): void {
    if (pieces.length === 0) return this.remove(block);
    this.#painter.hide(block);
    this.#piecesByBlock.set(block, pieces);
    if (this.#near.add(block)) this.#show(block);
  }

  /** Takes all pieces from a block, which may have left the page. */
  remove(block: PageBlock): void {
    this.#piecesByBlock.delete(block);
    this.#painter.hide(block);
    this.#near.remove(block);
  }

  /** The pieces that a place in a block's text touches. */
  touching = (block: PageBlock, at: number): Piece<T>[] =>
    findTouching(this.#piecesByBlock.get(block) ?? [], at);

  /** The painted range of an item in a block, if it is near the window. */
  find = (block: PageBlock, item: T): Range | undefined => this.#painter.find(block, item);

  /** Everything that is painted now. */
  painted = (): Iterable<Painted<T>> => this.#painter.painted();

  #show(block: PageBlock): void {
    const pieces = this.#piecesByBlock.get(block);
    if (pieces) this.#painter.show(block, pieces);
  }

  /** At most once a frame, and not at all in pages whose blocks are of the usual size. */
  #followScroll(): void {
    if (this.#frame !== 0 || !this.#painter.hasLong) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#painter.follow();
    });
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#near.stop();
    this.#painter.clear();
  }
}
