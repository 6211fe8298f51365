import type { EntityType } from '../model/entity.ts';
import type { Mark, PageBlock } from './block-store.ts';
import { CURRENT, ENTITY_TYPE_LIST, highlightName } from './paint-names.ts';
import { spanToRange } from './spans.ts';

/**
 * Paints marks with the CSS Custom Highlight API, one highlight a type under names of our own, so
 * that the page's nodes stay as they are. Only blocks near the viewport hold ranges: every range
 * costs on every later frame.
 */
export class Painter {
  readonly #highlights = new Map<EntityType, Highlight>();
  readonly #ranges = new Map<PageBlock, Map<Mark['mention'], Range>>();
  #current: Highlight | undefined;

  /** Makes ranges for a block's mentions and paints them; paints anew if it was painted. */
  show(block: PageBlock): void {
    this.hide(block);
    const ranges = new Map<Mark['mention'], Range>();
    for (const mention of block.mentions) {
      const range = spanToRange(block, mention);
      if (!range) continue;
      ranges.set(mention, range);
      this.#highlightOf(mention.type).add(range);
    }
    if (ranges.size > 0) this.#ranges.set(block, ranges);
  }

  hide(block: PageBlock): void {
    for (const [mention, range] of this.#ranges.get(block) ?? []) {
      this.#highlights.get(mention.type)?.delete(range);
    }
    this.#ranges.delete(block);
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
    this.#current = undefined;
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
