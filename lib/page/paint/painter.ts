import type { PageBlock } from '../read/block-store.ts';
import { spanToRange } from '../read/spans.ts';
import { Brush } from './brush.ts';
import { findPart, MANY } from './near-part.ts';
import type { Piece } from './pieces.ts';

export type Painted<T> = { block: PageBlock; item: T; range: Range };

export type Paint<T> = {
  /** The highlight that an item is painted with; a style sheet gives it its look. */
  nameOf: (item: T) => string;
  /** Above which other paint it lies. */
  priority: number;
};

/** In a text node of more units nothing is painted: a place in it takes a browser long to measure. */
const NODE_MAX = 300_000;

/** Paints the pieces of the blocks it is shown. Every range costs on every later frame. */
export class Painter<T> {
  readonly #nameOf: (item: T) => string;
  readonly #brush: Brush;
  readonly #ranges = new Map<PageBlock, Map<T, Range>>();
  readonly #long = new Map<PageBlock, readonly Piece<T>[]>();

  constructor({ nameOf, priority }: Paint<T>) {
    this.#nameOf = nameOf;
    this.#brush = new Brush(priority);
  }

  /** Paints a block's pieces; paints anew if it was painted. */
  show(block: PageBlock, pieces: readonly Piece<T>[]): void {
    this.hide(block);
    if (block.nodes.some(({ node }) => node.length > NODE_MAX)) return;
    if (pieces.length <= MANY) return this.#paint(block, pieces);
    this.#long.set(block, pieces);
    this.#paint(block, partOf(block, pieces));
  }

  hide(block: PageBlock): void {
    for (const [item, range] of this.#ranges.get(block) ?? []) this.#erase(item, range);
    this.#ranges.delete(block);
    this.#long.delete(block);
  }

  get hasLong(): boolean {
    return this.#long.size > 0;
  }

  /** Paints what has come near of blocks that are taller than the window. */
  follow(): void {
    for (const [block, pieces] of this.#long) {
      const near = new Map(partOf(block, pieces).map((piece) => [piece.item, piece]));
      const painted = this.#ranges.get(block);
      for (const [item, range] of painted ?? []) {
        if (near.delete(item)) continue;
        this.#erase(item, range);
        painted?.delete(item);
      }
      this.#paint(block, near.values());
    }
  }

  find = (block: PageBlock, item: T): Range | undefined => this.#ranges.get(block)?.get(item);

  *painted(): Generator<Painted<T>> {
    for (const [block, ranges] of this.#ranges) {
      for (const [item, range] of ranges) yield { block, item, range };
    }
  }

  clear(): void {
    this.#brush.clear();
    this.#ranges.clear();
    this.#long.clear();
  }

  #paint(block: PageBlock, pieces: Iterable<Piece<T>>): void {
    const ranges = this.#ranges.get(block) ?? new Map<T, Range>();
    for (const piece of pieces) {
      const range = spanToRange(block, piece);
      if (!range) continue;
      ranges.set(piece.item, range);
      this.#brush.add(this.#nameOf(piece.item), range);
    }
    if (ranges.size > 0) this.#ranges.set(block, ranges);
  }

  #erase(item: T, range: Range): void {
    this.#brush.remove(this.#nameOf(item), range);
  }
}

/** The pieces within one window's height of the window. */
function partOf<T>(block: PageBlock, pieces: readonly Piece<T>[]): readonly Piece<T>[] {
  const topOf = (index: number) =>
    spanToRange(block, pieces[index]!)?.getBoundingClientRect().top ?? 0;
  const { first, end } = findPart(pieces.length, topOf, -innerHeight, 2 * innerHeight);
  return pieces.slice(first, end);
}
