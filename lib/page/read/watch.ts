import { lookByTag } from './look.ts';

/** What changed in a page: these nodes' texts, or so much that all is to be read again. */
export type Change = {
  nodes: Set<Node>;
  all: boolean;
  /** Something may be shown that was hidden. */
  attributes: boolean;
  /** Something was taken away. */
  removed: boolean;
};

/** Mutation records above which single places are no longer told apart. */
const RECORDS_MAX = 1_000;
/** From the first change of a burst until it is read, in milliseconds. */
const WAIT_MS = 100;

/**
 * Watches a document and the open shadow roots given to it. The observer's callback only queues;
 * the queue is handed over when the page is idle and its tab is shown.
 */
export class PageWatcher {
  readonly #observer: MutationObserver;
  readonly #document: Document;
  readonly #onChange: (change: Change) => void;
  readonly #isOurs: (node: Node) => boolean;
  #records: MutationRecord[] = [];
  #overflow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldUntil = 0;

  constructor(
    document: Document,
    isOurs: (node: Node) => boolean,
    onChange: (change: Change) => void,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#isOurs = isOurs;
    this.#onChange = onChange;
    this.#observer = new MutationObserver((records) => this.#queue(records));
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    signal.addEventListener('abort', () => this.#stop());
  }

  observe(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
  }

  /** Hands nothing over for this long: the page changes faster than it may be read. */
  hold(ms: number): void {
    this.#heldUntil = performance.now() + ms;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#overflow = true;
    this.#records = [];
    this.#schedule();
  }

  #queue(records: MutationRecord[]): void {
    if (this.#overflow) return;
    this.#records.push(...records.slice(0, RECORDS_MAX));
    if (this.#records.length > RECORDS_MAX) {
      this.#overflow = true;
      this.#records = [];
    }
    this.#schedule();
  }

  #schedule(): void {
    const isWaiting = this.#overflow || this.#records.length > 0;
    if (!isWaiting || this.#timer !== undefined || this.#document.hidden) return;
    const wait = Math.max(WAIT_MS, this.#heldUntil - performance.now());
    this.#timer = setTimeout(() => {
      const handOver = () => {
        this.#timer = undefined;
        if (!this.#document.hidden) this.#handOver();
      };
      requestIdleCallback(handOver, { timeout: 500 });
    }, wait);
  }

  #handOver(): void {
    const records = this.#records;
    const all = this.#overflow;
    const change: Change = { nodes: new Set(), all, attributes: all, removed: all };
    this.#records = [];
    this.#overflow = false;
    for (const record of records) this.#collect(record, change);
    this.#onChange(change);
  }

  #collect({ type, target, addedNodes, removedNodes }: MutationRecord, change: Change): void {
    if (type === 'attributes') change.attributes = true;
    else if (type === 'characterData') change.nodes.add(target);
    else {
      for (const node of addedNodes) {
        if (this.#isOurs(node)) continue;
        change.nodes.add(node.nodeType === Node.ELEMENT_NODE ? node : target);
      }
      for (const node of removedNodes) if (joinsText(node)) change.nodes.add(target);
      if (removedNodes.length > 0) change.removed = true;
    }
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#records = [];
  }
}

/** Whether the text around a node runs on where it was. */
const joinsText = (node: Node) =>
  node.nodeType === Node.TEXT_NODE ||
  (node.nodeType === Node.ELEMENT_NODE && lookByTag(node as Element) === 'inline');
