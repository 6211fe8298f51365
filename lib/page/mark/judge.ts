import type { EntityId } from '../../model/entity.ts';
import type { Block, Detection, Mention, PageContext } from '../../model/mention.ts';
import type { PageBlock } from '../read/block-store.ts';
import type { PageFacts } from '../read/page-facts.ts';

/** Asks for the mentions in blocks; the index behind it is not in this page. */
export type Detect = (blocks: Block[], page: PageContext) => Promise<Detection>;

/** The first message is small, so that marks show soon; the others amortise the way there. */
const FIRST_UNITS = 10_000;
const BATCH_UNITS = 60_000;
/** Packing and unpacking a message, and marking what it found, is done in one piece. */
const BATCH_BLOCKS = 400;
/** Blocks whose place is asked for, to judge those in view first. */
const LOOKS_MAX = 2_000;
/** At most so much text is judged again when the page turned out to name more entities. */
const AGAIN_UNITS = 300_000;

/**
 * Has blocks judged, one message at a time, those in view first. What one answer learns of the page
 * goes with the next question; blocks judged before something was learnt are judged once more at
 * the end, since a surname high on a page may belong to a full name further down.
 */
export class Judge {
  readonly #pending = new Set<PageBlock>();
  readonly #detect: Detect;
  readonly #isInView: (block: PageBlock) => boolean;
  readonly #onJudged: (block: PageBlock, mentions: Mention[]) => void;
  #seen: EntityId[] = [];
  /** How many entities the page was known to name when a block was judged. */
  #judgedWith = new WeakMap<PageBlock, number>();
  #facts: PageFacts = {};
  /** Counts resets; an answer to a question from before the last one is dropped. */
  #generation = 0;
  #running: Promise<void> | undefined;
  #first = true;
  /** How many entities the page was known to name when all was last judged with them. */
  #settledWith = 0;

  constructor(
    detect: Detect,
    isInView: (block: PageBlock) => boolean,
    onJudged: (block: PageBlock, mentions: Mention[]) => void,
  ) {
    this.#detect = detect;
    this.#isInView = isInView;
    this.#onJudged = onJudged;
  }

  /** Forgets what was learnt of the page and all that waits. */
  reset(facts: PageFacts): void {
    this.#generation++;
    this.#pending.clear();
    this.#seen = [];
    this.#settledWith = 0;
    this.#judgedWith = new WeakMap();
    this.#facts = facts;
    this.#first = true;
    this.#running = undefined;
  }

  /** Takes in what the page has told later; what was judged stays. */
  learn(facts: PageFacts): void {
    this.#facts = facts;
  }

  add(block: PageBlock): void {
    this.#pending.add(block);
  }

  remove(block: PageBlock): void {
    this.#pending.delete(block);
  }

  /** Judges all that waits. Rejects when a question fails; its blocks wait on. */
  run(): Promise<void> {
    const running = (this.#running ??= this.#drain(this.#generation).finally(() => {
      if (this.#running === running) this.#running = undefined;
    }));
    return running;
  }

  /** As `run`, then judges again those blocks that were judged with less knowledge of the page. */
  async settle(blocks: Iterable<PageBlock>): Promise<void> {
    const generation = this.#generation;
    await this.run();
    if (generation !== this.#generation || this.#settledWith === this.#seen.length) return;
    this.#settledWith = this.#seen.length;
    let units = 0;
    for (const block of [...blocks].toReversed()) {
      const known = this.#judgedWith.get(block);
      if (known === undefined || known >= this.#seen.length) continue;
      units += block.text.length;
      if (units > AGAIN_UNITS) break;
      this.#pending.add(block);
    }
    if (this.#pending.size > 0) await this.run();
  }

  async #drain(generation: number): Promise<void> {
    while (this.#pending.size > 0 && generation === this.#generation) {
      const batch = this.#takeBatch();
      const detection = await this.#detect(
        batch.map(({ id, text }) => ({ id, text })),
        { ...this.#facts, seen: this.#seen },
      ).catch((error: unknown) => {
        if (generation === this.#generation) for (const block of batch) this.#pending.add(block);
        throw error;
      });
      if (generation !== this.#generation) return;
      this.#seen = detection.seen;
      const found = new Map(detection.mentions.map(({ block, mentions }) => [block, mentions]));
      for (const block of batch) {
        this.#judgedWith.set(block, detection.seen.length);
        this.#onJudged(block, found.get(block.id) ?? []);
      }
    }
  }

  #takeBatch(): PageBlock[] {
    const batch: PageBlock[] = [];
    let units = 0;
    const limit = this.#first ? FIRST_UNITS : BATCH_UNITS;
    const inView = this.#first ? [...this.#pending].slice(0, LOOKS_MAX).filter(this.#isInView) : [];
    this.#first = false;
    for (const block of chain(inView, this.#pending)) {
      const isFull = batch.length >= BATCH_BLOCKS || units + block.text.length > limit;
      if (batch.length > 0 && isFull) break;
      if (!this.#pending.delete(block)) continue;
      batch.push(block);
      units += block.text.length;
    }
    return batch;
  }
}

function* chain<T>(...parts: Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
