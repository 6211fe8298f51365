import type { Mention } from '../../model/mention.ts';
import type { PageBlock } from '../read/block-store.ts';
import type { PageFacts } from '../read/page-facts.ts';
import { readPageFacts } from '../read/page-facts.ts';
import { inReadingOrder } from '../read/reading-order.ts';
import { isInView } from '../viewport.ts';
import type { Detect } from './judge.ts';
import { Judge } from './judge.ts';
import type { Mark } from './mark.ts';

/** Judging begins at the latest so long after the first new block, in milliseconds. */
const JUDGE_AFTER_MS = 50;
/** A background that is just starting may not answer at once: waits before asking again. */
const RETRY_MS = [500, 2_000, 8_000];

export type MarkerPorts = {
  detect: Detect;
  /** What is named in a block is another now. */
  onMentions: (block: PageBlock, mentions: readonly Mention[]) => void;
  report: (error: unknown) => void;
  signal: AbortSignal;
};

/** Knows what is named in the blocks of a page. */
export class Marker {
  readonly #ports: MarkerPorts;
  readonly #judge: Judge;
  readonly #mentionsByBlock = new Map<PageBlock, readonly Mention[]>();
  #facts: PageFacts = {};
  #count = 0;
  /** Since all was judged anew. */
  #readings = 0;
  #early: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: MarkerPorts) {
    this.#ports = ports;
    this.#judge = new Judge(
      ports.detect,
      (block) => isInView(block.element),
      (block, mentions) => this.#setMentions(block, mentions),
    );
    ports.signal.addEventListener('abort', () => clearTimeout(this.#early));
  }

  get facts(): PageFacts {
    return this.#facts;
  }

  get hasMarks(): boolean {
    return this.#count > 0;
  }

  /** All marks in reading order. */
  marks(): Mark[] {
    const named = [...this.#mentionsByBlock.keys()].filter(
      (block) => this.#mentionsOf(block).length > 0,
    );
    return inReadingOrder(named).flatMap((block) =>
      this.#mentionsOf(block).map((mention) => ({ block, mention })),
    );
  }

  /** Judges everything anew: another page in the same document, or another knowledge base. */
  restart(): void {
    this.#facts = readPageFacts(document);
    this.#readings = 0;
    this.#judge.reset(this.#facts);
    for (const block of this.#mentionsByBlock.keys()) this.#judge.add(block);
  }

  add(block: PageBlock): void {
    this.#mentionsByBlock.set(block, []);
    this.#judge.add(block);
    this.#early ??= setTimeout(() => {
      this.#judge.run().catch((error: unknown) => this.#ports.report(error));
    }, JUDGE_AFTER_MS);
  }

  remove(block: PageBlock): void {
    this.#judge.remove(block);
    this.#count -= this.#mentionsOf(block).length;
    this.#mentionsByBlock.delete(block);
  }

  /** Judges what waits, and again what more is known of by now. Nothing need wait for the answers. */
  settle(): void {
    clearTimeout(this.#early);
    this.#early = undefined;
    if (!this.#facts.date && isRound(++this.#readings)) {
      // Pages that build themselves show their date with their text; one that never shows it is
      // asked more and more seldom.
      this.#facts = readPageFacts(document);
      this.#judge.learn(this.#facts);
    }
    this.#trySettling(0);
  }

  /** Takes away the marks that `isWrong` says are, without asking anyone. */
  unmark(isWrong: (text: string, mention: Mention) => boolean): void {
    for (const [block, mentions] of this.#mentionsByBlock) {
      const rest = mentions.filter((m) => !isWrong(block.text.slice(m.start, m.end), m));
      this.#setMentions(block, rest);
    }
  }

  #trySettling(tries: number): void {
    this.#judge.settle(this.#mentionsByBlock.keys()).catch((error: unknown) => {
      this.#ports.report(error);
      const wait = RETRY_MS[tries];
      if (wait !== undefined) this.#later(() => this.#trySettling(tries + 1), wait);
    });
  }

  #later(task: () => void, ms: number): void {
    const { signal } = this.#ports;
    const timer = setTimeout(() => signal.aborted || task(), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #mentionsOf(block: PageBlock): readonly Mention[] {
    return this.#mentionsByBlock.get(block) ?? [];
  }

  #setMentions(block: PageBlock, mentions: readonly Mention[]): void {
    const before = this.#mentionsByBlock.get(block);
    // The answer may come when its block has left.
    if (!before || isSame(before, mentions)) return;
    this.#count += mentions.length - before.length;
    this.#mentionsByBlock.set(block, mentions);
    this.#ports.onMentions(block, mentions);
  }
}

/** 1, 2, 4, 8 … */
const isRound = (count: number) => (count & (count - 1)) === 0;

const isSame = (a: readonly Mention[], b: readonly Mention[]) =>
  a.length === b.length &&
  a.every((m, i) => {
    const n = b[i]!;
    return m.start === n.start && m.end === n.end && m.entityId === n.entityId;
  });
