import type { PageBlock } from './block-store.ts';
import { BlockStore } from './block-store.ts';
import { Budget } from './budget.ts';
import { HiddenElements } from './hidden-elements.ts';
import type { LiveBlock } from './read-blocks.ts';
import { readSteps } from './read-blocks.ts';
import { findReadRoot, withoutNested } from './read-root.ts';
import { runInSlices, timed } from './slices.ts';
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
  #shadowRoots: ShadowRoot[] = [];
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
    return this.#shadowRoots;
  }

  /** The blocks that a text node is part of: several where a long node was cut. */
  findByNode = (node: Node): readonly PageBlock[] => this.#store.findByNode(node);

  /** Follows the page from now on. */
  follow(): void {
    this.#watcher.observe(document.documentElement);
  }

  /** Reads the whole page; blocks that stand unchanged stay what they are. */
  readAll(): void {
    this.#read([document.body]);
  }

  #follow({ roots, all, attributes, removed }: Change): void {
    if (attributes) for (const element of this.#hidden.takeShown()) roots.add(element);
    if (all) this.#read([document.body, ...this.#shadowRoots]);
    else if (roots.size > 0) this.#read([...roots]);
    else if (removed) this.#sweep();
  }

  #read(roots: Node[]): void {
    this.#turn = this.#turn
      .then(() => this.#readNow(roots))
      .catch((error: unknown) => this.#ports.report(error));
  }

  async #readNow(roots: Node[]): Promise<void> {
    const { signal } = this.#ports;
    const { look } = this.#hidden;
    const began = performance.now();
    let busy = 0;
    for (const root of withoutNested(roots.map((node) => findReadRoot(node, look)))) {
      const found = new Set<PageBlock>();
      const steps = readSteps(root, look, (shadow) => this.#meetShadow(shadow));
      const done = await runInSlices(
        timed(steps, (block, ms) => {
          if (block) found.add(this.#take(block));
          busy += ms;
        }),
        signal,
      );
      if (!done) break;
      for (const block of this.#store.all()) {
        if (!found.has(block) && root.contains(block.nodes[0]!.node)) this.#drop(block);
      }
    }
    if (signal.aborted) return;
    this.#sweep();
    const pause = this.#budget.book(began, busy);
    if (pause > 0) {
      this.#pausedUntil = performance.now() + pause;
      this.#watcher.hold(pause);
    }
    this.#ports.onRead();
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
  #sweep(): void {
    for (const block of this.#store.all()) {
      if (!block.nodes[0]!.node.isConnected) this.#drop(block);
    }
    this.#hidden.sweep();
    this.#shadowRoots = this.#shadowRoots.filter((root) => root.isConnected);
  }

  #meetShadow(root: ShadowRoot): void {
    if (this.#shadowRoots.includes(root)) return;
    this.#shadowRoots.push(root);
    this.#watcher.observe(root);
  }
}
