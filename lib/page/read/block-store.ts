import type { LiveBlock } from './read-blocks.ts';

/** A block of this page. Whoever keeps something of a block keeps it by the block itself. */
export type PageBlock = LiveBlock & { id: number };

/** The blocks of one page, by id and by text node. */
export class BlockStore {
  readonly #byId = new Map<number, PageBlock>();
  readonly #byNode = new WeakMap<Node, PageBlock[]>();
  #nextId = 1;

  /**
   * Takes in a block just read. A block that stands unchanged in the store is kept;
   * blocks that share a node with a changed one are given back in `replaced`, no longer stored.
   */
  add(live: LiveBlock): { block: PageBlock; isNew: boolean; replaced: PageBlock[] } {
    const first = live.nodes[0]!;
    const same = this.#byNode.get(first.node)?.find((block) => isSame(block, live));
    if (same) return { block: same, isNew: false, replaced: [] };
    const replaced = new Set<PageBlock>();
    for (const { node } of live.nodes) {
      for (const old of this.#byNode.get(node) ?? []) if (overlaps(old, live)) replaced.add(old);
    }
    for (const old of replaced) this.drop(old);
    const block: PageBlock = { ...live, id: this.#nextId++ };
    this.#byId.set(block.id, block);
    for (const { node } of block.nodes) {
      const blocks = this.#byNode.get(node);
      if (blocks) blocks.push(block);
      else this.#byNode.set(node, [block]);
    }
    return { block, isNew: true, replaced: [...replaced] };
  }

  drop(block: PageBlock): void {
    if (!this.#byId.delete(block.id)) return;
    for (const { node } of block.nodes) {
      const rest = this.#byNode.get(node)?.filter((other) => other !== block);
      if (rest?.length) this.#byNode.set(node, rest);
      else this.#byNode.delete(node);
    }
  }

  find = (id: number): PageBlock | undefined => this.#byId.get(id);

  /** The blocks that a text node is part of: several where a long node was cut. */
  findByNode = (node: Node): readonly PageBlock[] => this.#byNode.get(node) ?? [];

  all = (): IterableIterator<PageBlock> => this.#byId.values();

  get size(): number {
    return this.#byId.size;
  }
}

const isSame = (a: LiveBlock, b: LiveBlock) =>
  a.text === b.text &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every(({ node, start }, i) => node === b.nodes[i]!.node && start === b.nodes[i]!.start);

/** Two pieces of one cut node share the node but not its characters. */
const overlaps = (a: LiveBlock, b: LiveBlock) =>
  a.nodes.some(({ node, start }) =>
    b.nodes.some(
      (other) =>
        other.node === node &&
        -start < b.text.length - other.start &&
        -other.start < a.text.length - start,
    ),
  );
