import type { Mention } from '../model/mention.ts';
import type { Mark, PageBlock } from './read/block-store.ts';
import { BlockStore } from './read/block-store.ts';
import { Budget } from './read/budget.ts';
import { findMarkAt } from './hover/hit-test.ts';
import type { Detect } from './mark/judge.ts';
import { Judge } from './mark/judge.ts';
import { lookByStyle } from './read/look.ts';
import { NearWatcher } from './paint/near.ts';
import type { PageFacts } from './read/page-facts.ts';
import { readPageFacts } from './read/page-facts.ts';
import { Painter } from './paint/paint.ts';
import type { LiveBlock } from './read/read-blocks.ts';
import { readSteps } from './read/read-blocks.ts';
import { findReadRoot, withoutNested } from './read/read-root.ts';
import { marksInOrder } from './read/reading-order.ts';
import { runInSlices } from './read/slices.ts';
import { spanToRange } from './read/spans.ts';
import type { Point } from './viewport.ts';
import { isInView } from './viewport.ts';
import type { Change } from './read/watch.ts';
import { PageWatcher } from './read/watch.ts';

/** Judging begins at the latest so long after reading began, in milliseconds. */
const JUDGE_AFTER_MS = 50;
/** A background that is just starting may not answer at once: waits before asking again. */
const RETRY_MS = [500, 2_000, 8_000];
/** Hidden elements that are remembered, to be read once they are shown. */
const HIDDEN_MAX = 500;

export type PageReaderPorts = {
  detect: Detect;
  /** Whether a node is of our own making. */
  isOurs: (node: Node) => boolean;
  /** The number of marked mentions changed. */
  onMarks: () => void;
  report: (error: unknown) => void;
  signal: AbortSignal;
};

/** Reads a page, keeps its mentions painted, and follows what the page does. */
export class PageReader {
  readonly #ports: PageReaderPorts;
  readonly #store = new BlockStore();
  readonly #painter = new Painter();
  readonly #near = new NearWatcher(
    (block) => this.#painter.show(block),
    (block) => this.#painter.hide(block),
  );
  readonly #judge: Judge;
  readonly #watcher: PageWatcher;
  readonly #budget = new Budget();
  readonly #look = lookByStyle((element) => {
    if (this.#hidden.size < HIDDEN_MAX) this.#hidden.add(element);
  });
  readonly #hidden = new Set<Element>();
  #shadowRoots: ShadowRoot[] = [];
  #facts: PageFacts = {};
  #markCount = 0;
  #pausedUntil = 0;
  #frame = 0;
  /** One reading after the other: two would judge each other's blocks as gone. */
  #turn: Promise<void> = Promise.resolve();

  constructor(ports: PageReaderPorts) {
    this.#ports = ports;
    this.#judge = new Judge(
      ports.detect,
      (block) => isInView(block.element),
      (block, mentions) => this.#setMentions(block, mentions),
    );
    this.#watcher = new PageWatcher(
      document,
      ports.isOurs,
      (change) => this.#follow(change),
      ports.signal,
    );
    document.addEventListener('scroll', () => this.#followScroll(), {
      capture: true,
      passive: true,
      signal: ports.signal,
    });
    ports.signal.addEventListener('abort', () => this.#stop());
  }

  get facts(): PageFacts {
    return this.#facts;
  }

  get hasMarks(): boolean {
    return this.#markCount > 0;
  }

  /** Whether the page changes so fast that it is not followed at the moment. */
  get isPaused(): boolean {
    return performance.now() < this.#pausedUntil;
  }

  /** Reads the whole page and follows it from now on. */
  start(): void {
    this.#watcher.observe(document.documentElement);
    this.restart();
  }

  /** Judges everything anew: another page in the same document, or another knowledge base. */
  restart(): void {
    this.#facts = readPageFacts(document);
    this.#judge.reset(this.#facts);
    for (const block of this.#store.all()) this.#judge.add(block);
    this.#read([document.body]);
  }

  marks = (): Mark[] => marksInOrder(this.#store.all());

  findMarkAt = (point: Point): Mark | undefined =>
    findMarkAt(point, this.#store, this.#painter, this.#shadowRoots);

  /** Where a mark stands, painted or not; `undefined` once the page has changed under it. */
  findRange = (mark: Mark): Range | undefined =>
    this.#painter.find(mark) ?? spanToRange(mark.block, mark.mention);

  setCurrent = (range: Range | undefined): void => this.#painter.setCurrent(range);

  /** Takes away the marks that `isWrong` says are, without asking anyone. */
  unmark(isWrong: (text: string, mention: Mention) => boolean): void {
    for (const block of this.#store.all()) {
      const rest = block.mentions.filter((m) => !isWrong(block.text.slice(m.start, m.end), m));
      if (rest.length < block.mentions.length) this.#setMentions(block, rest);
    }
  }

  #follow({ roots, all, attributes, removed }: Change): void {
    if (attributes) for (const element of this.#takeShown()) roots.add(element);
    if (all) this.#read([document.body, ...this.#shadowRoots]);
    else if (roots.size > 0) this.#read([...roots]);
    else if (removed) this.#sweep();
  }

  /** At most once a frame, and not at all in pages whose blocks are of the usual size. */
  #followScroll(): void {
    if (this.#frame !== 0 || !this.#painter.hasLong) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#painter.follow();
    });
  }

  #read(roots: Node[]): void {
    this.#turn = this.#turn
      .then(() => this.#readNow(roots))
      .catch((error: unknown) => this.#ports.report(error));
  }

  async #readNow(roots: Node[]): Promise<void> {
    const { signal } = this.#ports;
    const began = performance.now();
    let busy = 0;
    const judgeEarly = setTimeout(() => this.#judgeSoon(), JUDGE_AFTER_MS);
    for (const root of withoutNested(roots.map((node) => findReadRoot(node, this.#look)))) {
      const found = new Set<PageBlock>();
      const steps = readSteps(root, this.#look, (shadow) => this.#meetShadow(shadow));
      const done = await runInSlices(
        timed(steps, (step) => {
          if (step.block) found.add(this.#take(step.block));
          busy += step.ms;
        }),
        signal,
      );
      if (!done) break;
      for (const block of this.#store.all()) {
        if (!found.has(block) && root.contains(block.nodes[0]!.node)) this.#drop(block);
      }
    }
    clearTimeout(judgeEarly);
    if (signal.aborted) return;
    this.#sweep();
    const pause = this.#budget.book(began, busy);
    if (pause > 0) {
      this.#pausedUntil = performance.now() + pause;
      this.#watcher.hold(pause);
    }
    if (!this.#facts.date) {
      // Pages that build themselves show their date with their text.
      this.#facts = readPageFacts(document);
      this.#judge.learn(this.#facts);
    }
    // Reading goes on while the answers come.
    this.#settle(0);
  }

  #judgeSoon(): void {
    this.#judge.run().catch((error: unknown) => this.#ports.report(error));
  }

  #settle(tries: number): void {
    this.#judge.settle(this.#store.all()).catch((error: unknown) => {
      this.#ports.report(error);
      const wait = RETRY_MS[tries];
      if (wait !== undefined) this.#later(() => this.#settle(tries + 1), wait);
    });
  }

  #later(task: () => void, ms: number): void {
    const { signal } = this.#ports;
    const timer = setTimeout(() => signal.aborted || task(), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #take(live: LiveBlock): PageBlock {
    const { block, isNew, replaced } = this.#store.add(live);
    for (const old of replaced) this.#forget(old);
    if (isNew) this.#judge.add(block);
    return block;
  }

  #setMentions(block: PageBlock, mentions: Mention[]): void {
    if (this.#store.find(block.id) !== block || isSame(block.mentions, mentions)) return;
    this.#markCount += mentions.length - block.mentions.length;
    block.mentions = mentions;
    this.#painter.hide(block);
    if (mentions.length === 0) this.#near.remove(block);
    else if (this.#near.add(block)) this.#painter.show(block);
    this.#ports.onMarks();
  }

  #drop(block: PageBlock): void {
    this.#store.drop(block);
    this.#forget(block);
  }

  #forget(block: PageBlock): void {
    this.#judge.remove(block);
    this.#painter.hide(block);
    this.#near.remove(block);
    this.#markCount -= block.mentions.length;
    block.mentions = [];
  }

  /** Lets go of all that has left the document. */
  #sweep(): void {
    for (const block of this.#store.all()) {
      if (!block.nodes[0]!.node.isConnected) this.#drop(block);
    }
    for (const element of this.#hidden) if (!element.isConnected) this.#hidden.delete(element);
    this.#shadowRoots = this.#shadowRoots.filter((root) => root.isConnected);
  }

  *#takeShown(): Generator<Element> {
    for (const element of this.#hidden) {
      const standing = this.#look(element);
      if (standing === 'skipped' || standing === 'veiled') continue;
      this.#hidden.delete(element);
      yield element;
    }
  }

  #meetShadow(root: ShadowRoot): void {
    if (this.#shadowRoots.includes(root)) return;
    this.#shadowRoots.push(root);
    this.#watcher.observe(root);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#near.stop();
    this.#painter.clear();
  }
}

/** Runs a task on each step, with the milliseconds that the step took. */
function* timed<T>(
  steps: Iterable<T | undefined>,
  task: (step: { block: T | undefined; ms: number }) => void,
) {
  let before = performance.now();
  for (const block of steps) {
    const now = performance.now();
    task({ block, ms: now - before });
    before = performance.now();
    yield;
    before = performance.now();
  }
}

const isSame = (a: Mention[], b: Mention[]) =>
  a.length === b.length &&
  a.every((m, i) => {
    const n = b[i]!;
    return m.start === n.start && m.end === n.end && m.entityId === n.entityId;
  });
