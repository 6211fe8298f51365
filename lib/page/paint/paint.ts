import type { EntityType } from '../../model/entity.ts';
import type { Mark, PageBlock } from '../read/block-store.ts';
import { findPart, MANY } from './near-part.ts';
import { CURRENT, ENTITY_TYPE_LIST, highlightName } from './paint-names.ts';
import { spanToRange } from '../read/spans.ts';

/**
 * Paints marks with the CSS Custom Highlight API, one highlight a type under names of our own, so
 * that the page's nodes stay as they are. Only blocks near the viewport hold ranges: every range
 * costs on every later frame.
 */
export class Painter {
  readonly #highlights = new Map<EntityType, Highlight>();
  readonly #ranges = new Map<PageBlock, Map<Mark['mention'], Range>>();
  readonly #long = new Set<PageBlock>();
  #current: Highlight | undefined;

  /** Makes ranges for a block's mentions and paints them; paints anew if it was painted. */
  show(block: PageBlock): void {
    this.hide(block);
    if (block.mentions.length > MANY) this.#long.add(block);
    this.#paint(block, block.mentions.slice(...this.#partOf(block)));
  }

  get hasLong(): boolean {
    return this.#long.size > 0;
  }

  /** Paints what has come near of blocks that are taller than the window. */
  follow(): void {
    for (const block of this.#long) {
      const near = new Set(block.mentions.slice(...this.#partOf(block)));
      const painted = this.#ranges.get(block);
      for (const [mention, range] of painted ?? []) {
        if (near.delete(mention)) continue;
        this.#highlights.get(mention.type)?.delete(range);
        painted?.delete(mention);
      }
      this.#paint(block, near);
    }
  }

  hide(block: PageBlock): void {
    for (const [mention, range] of this.#ranges.get(block) ?? []) {
      this.#highlights.get(mention.type)?.delete(range);
    }
    this.#ranges.delete(block);
    this.#long.delete(block);
  }

  /** The painted range of a mark, if it is near the viewport. */
  find = ({ block, mention }: Mark): Range | undefined => this.#ranges.get(block)?.get(mention);

  /** Every painted mark with its range. */
  *painted(): Generator<{ mark: Mark; range: Range }> {
    for (const [block, ranges] of this.#ranges) {
      for (const [mention, range] of ranges) yield { mark: { block, mention }, range };
    }
  }

  /** Makes one range stand out, or none. */
  setCurrent(range: Range | undefined): void {
    this.#current?.clear();
    if (!range) return;
    this.#current ??= new Highlight();
    this.#current.priority = 1;
    this.#current.add(range);
    CSS.highlights.set(CURRENT, this.#current);
  }

  /** Takes all paint away. Highlights of the page and of other extensions stay. */
  clear(): void {
    for (const type of ENTITY_TYPE_LIST) CSS.highlights.delete(highlightName(type));
    CSS.highlights.delete(CURRENT);
    this.#highlights.clear();
    this.#ranges.clear();
    this.#long.clear();
    this.#current = undefined;
  }

  #paint(block: PageBlock, mentions: Iterable<Mark['mention']>): void {
    const ranges = this.#ranges.get(block) ?? new Map<Mark['mention'], Range>();
    for (const mention of mentions) {
      const range = spanToRange(block, mention);
      if (!range) continue;
      ranges.set(mention, range);
      this.#highlightOf(mention.type).add(range);
    }
    if (ranges.size > 0) this.#ranges.set(block, ranges);
  }

  /** The mentions within one window's height of the window: all, where they are few. */
  #partOf(block: PageBlock): [number, number] {
    const { length } = block.mentions;
    if (!this.#long.has(block)) return [0, length];
    const topOf = (index: number) =>
      spanToRange(block, block.mentions[index]!)?.getBoundingClientRect().top ?? 0;
    const { first, end } = findPart(length, topOf, -innerHeight, 2 * innerHeight);
    return [first, end];
  }

  #highlightOf(type: EntityType): Highlight {
    let highlight = this.#highlights.get(type);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(type, highlight);
      CSS.highlights.set(highlightName(type), highlight);
    }
    return highlight;
  }
}
