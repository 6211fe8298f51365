import type { LiveBlock } from './read-blocks.ts';

/** A block of this page. Whoever keeps something of a block keeps it by the block itself. */
export type PageBlock = LiveBlock & { id: number };

/** A block, and where in its text a node of it begins. */
type Place = { block: PageBlock; start: number };

/** The blocks of one page, by text node. */
export class BlockStore {
  readonly #blocks = new Set<PageBlock>();
  readonly #byNode = new WeakMap<Node, Place[]>();
  #nextId = 1;

  /**
   * Takes in a block just read. A block that stands unchanged in the store is kept;
   * blocks that share a node with a changed one are given back in `replaced`, no longer stored.
   */
  add(live: LiveBlock): { block: PageBlock; isNew: boolean; replaced: PageBlock[] } {
    const first = live.nodes[0]!;
    const same = this.findByNode(first.node).find((block) => isSame(block, live));
    if (same) return { block: same, isNew: false, replaced: [] };
    const replaced = new Set<PageBlock>();
    for (const { node, start } of live.nodes) {
      for (const place of this.#byNode.get(node) ?? []) {
        if (overlaps(place, { block: live, start })) replaced.add(place.block);
      }
    }
    for (const old of replaced) this.drop(old);
    const block: PageBlock = { ...live, id: this.#nextId++ };
    this.#blocks.add(block);
    for (const { node, start } of block.nodes) {
      const places = this.#byNode.get(node);
      if (places) places.push({ block, start });
      else this.#byNode.set(node, [{ block, start }]);
    }
    return { block, isNew: true, replaced: [...replaced] };
  }

  drop(block: PageBlock): void {
    if (!this.#blocks.delete(block)) return;
    for (const { node } of block.nodes) {
      const rest = this.#byNode.get(node)?.filter((place) => place.block !== block);
      if (rest?.length) this.#byNode.set(node, rest);
      else this.#byNode.delete(node);
    }
  }

  /** The blocks that a text node is part of: several where a long node was cut. */
  findByNode = (node: Node): readonly PageBlock[] =>
    (this.#byNode.get(node) ?? []).map(({ block }) => block);

  all = (): IterableIterator<PageBlock> => this.#blocks.values();

  get size(): number {
    return this.#blocks.size;
  }
}

/** Starts first: the pieces of one long node may all read the same. */
const isSame = (a: LiveBlock, b: LiveBlock) =>
  a.nodes.length === b.nodes.length &&
  a.nodes.every(({ node, start }, i) => node === b.nodes[i]!.node && start === b.nodes[i]!.start) &&
  a.text === b.text;

/** Whether two blocks have characters of one node in common: pieces of a cut node have not. */
const overlaps = (a: { block: LiveBlock; start: number }, b: typeof a) =>
  -a.start < b.block.text.length - b.start && -b.start < a.block.text.length - a.start;
