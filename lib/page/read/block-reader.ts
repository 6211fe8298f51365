import type { PageBlock } from './block-store.ts';
import { BlockStore } from './block-store.ts';
import { Budget } from './budget.ts';
import { HiddenElements } from './hidden-elements.ts';
import type { LiveBlock } from './read-blocks.ts';
import { readSteps } from './read-blocks.ts';
import { ReadRoots } from './read-root.ts';
import { runInSlices } from './slices.ts';
import type { Change } from './watch.ts';
import { PageWatcher } from './watch.ts';

export type BlockReaderPorts = {
  /** Whether a node is of our own making. */
  isOurs: (node: Node) => boolean;
  /** A block was read that was not there before. A changed block leaves, and a new one comes. */
  onCome: (block: PageBlock) => void;
  onLeave: (block: PageBlock) => void;
  /** A reading is over, whether it brought anything or not. */
  onRead: () => void;
  report: (error: unknown) => void;
  signal: AbortSignal;
};

/** Reads the blocks of a page and follows what the page does. */
export class BlockReader {
  readonly #ports: BlockReaderPorts;
  readonly #store = new BlockStore();
  readonly #watcher: PageWatcher;
  readonly #budget = new Budget();
  readonly #hidden = new HiddenElements();
  readonly #shadowRoots = new Set<ShadowRoot>();
  #pausedUntil = 0;
  /** One reading after the other: two would judge each other's blocks as gone. */
  #turn: Promise<void> = Promise.resolve();

  constructor(ports: BlockReaderPorts) {
    this.#ports = ports;
    this.#watcher = new PageWatcher(
      document,
      ports.isOurs,
      (change) => this.#follow(change),
      ports.signal,
    );
  }

  /** Whether the page changes so fast that it is not followed at the moment. */
  get isPaused(): boolean {
    return performance.now() < this.#pausedUntil;
  }

  /** The open shadow roots that were read. */
  get shadowRoots(): readonly ShadowRoot[] {
    return [...this.#shadowRoots];
  }

  /** The blocks that a text node is part of: several where a long node was cut. */
  findByNode = (node: Node): readonly PageBlock[] => this.#store.findByNode(node);

  /** Follows the page from now on. */
  follow(): void {
    this.#watcher.observe(document);
  }

  /** Reads the whole page; blocks that stand unchanged stay what they are. */
  readAll(): void {
    // A page that is paused is read as a whole afterwards: no page can have itself read without end.
    if (!this.isPaused)
      this.#read({ nodes: new Set(), all: true, attributes: true, removed: true });
  }

  #follow(change: Change): void {
    const { nodes, all, attributes, removed } = change;
    if (attributes) for (const element of this.#hidden.takeShown()) nodes.add(element);
    if (all || removed || nodes.size > 0) this.#read(change);
  }

  #read(change: Change): void {
    this.#turn = this.#turn
      .then(() => this.#readNow(change))
      .catch((error: unknown) => this.#ports.report(error));
  }

  async #readNow(change: Change): Promise<void> {
    const { signal, onRead } = this.#ports;
    const began = performance.now();
    const { ms } = await runInSlices(this.#steps(change), signal);
    if (signal.aborted) return;
    const isReading = change.all || change.nodes.size > 0;
    const pause = this.#budget.book(began, ms, isReading);
    if (pause > 0) {
      this.#pausedUntil = performance.now() + pause;
      this.#watcher.hold(pause);
    }
    if (isReading) onRead();
  }

  /** One reading. Costs as much as what has changed, but for a look at who is still there. */
  *#steps({ nodes, all, removed }: Change): Generator<undefined> {
    const { look } = this.#hidden;
    const roots = new ReadRoots(look);
    for (const node of nodes) yield void roots.add(node);
    if (all) for (const node of [document.documentElement, ...this.#shadowRoots]) roots.add(node);
    for (const root of roots.outermost()) {
      const found = new Set<PageBlock>();
      for (const block of readSteps(root, look, (shadow) => this.#meetShadow(shadow))) {
        if (block) found.add(this.#take(block));
        yield;
      }
      for (const text of textsIn(root)) {
        for (const block of this.#store.findByNode(text)) if (!found.has(block)) this.#drop(block);
        yield;
      }
    }
    if (removed) yield* this.#sweep();
  }

  #take(live: LiveBlock): PageBlock {
    const { block, isNew, replaced } = this.#store.add(live);
    for (const old of replaced) this.#ports.onLeave(old);
    if (isNew) this.#ports.onCome(block);
    return block;
  }

  #drop(block: PageBlock): void {
    this.#store.drop(block);
    this.#ports.onLeave(block);
  }

  /** Lets go of all that has left the document. */
  *#sweep(): Generator<undefined> {
    for (const block of this.#store.all()) {
      if (!block.nodes[0]!.node.isConnected) this.#drop(block);
      yield;
    }
    this.#hidden.sweep();
    for (const root of this.#shadowRoots) if (!root.isConnected) this.#shadowRoots.delete(root);
  }

  #meetShadow(root: ShadowRoot): void {
    if (this.#shadowRoots.has(root)) return;
    this.#shadowRoots.add(root);
    this.#watcher.observe(root);
  }
}

/** All text nodes of a tree, read or not; those of shadow trees in it are found by their own roots. */
function* textsIn(root: Node): Generator<Node> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text;
}
