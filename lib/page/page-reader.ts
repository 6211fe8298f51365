import type { Mention } from '../model/mention.ts';
import { findAt, findSpot } from './hover/hit-test.ts';
import type { Detect } from './mark/judge.ts';
import type { Mark } from './mark/mark.ts';
import { Marker } from './mark/marker.ts';
import { Brush } from './paint/brush.ts';
import { PaintLayer } from './paint/paint-layer.ts';
import { CURRENT, mentionName, PRIORITY } from './paint/paint-names.ts';
import { BlockReader } from './read/block-reader.ts';
import type { PageFacts } from './read/page-facts.ts';
import { spanToRange } from './read/spans.ts';
import type { Point } from './viewport.ts';

export type PageReaderPorts = {
  detect: Detect;
  /** Whether a node is of our own making. */
  isOurs: (node: Node) => boolean;
  /** The number of marked mentions changed. */
  onMarks: () => void;
  report: (error: unknown) => void;
  signal: AbortSignal;
};

/** Reads a page, knows what is named in it and keeps that painted. */
export class PageReader {
  readonly #reader: BlockReader;
  readonly #marker: Marker;
  readonly #layer: PaintLayer<Mention>;
  readonly #current = new Brush(PRIORITY.current);

  constructor({ detect, isOurs, onMarks, report, signal }: PageReaderPorts) {
    const paint = { nameOf: mentionName, priority: PRIORITY.mention };
    this.#layer = new PaintLayer<Mention>(paint, signal);
    this.#marker = new Marker({
      detect,
      onMentions: (block, mentions) => {
        this.#layer.set(block, mentions.map(toPiece));
        onMarks();
      },
      report,
      signal,
    });
    this.#reader = new BlockReader({
      isOurs,
      onCome: (block) => this.#marker.add(block),
      onLeave: (block) => {
        this.#marker.remove(block);
        this.#layer.remove(block);
      },
      onRead: () => this.#marker.settle(),
      report,
      signal,
    });
    signal.addEventListener('abort', () => this.#current.clear());
  }

  get facts(): PageFacts {
    return this.#marker.facts;
  }

  get hasMarks(): boolean {
    return this.#marker.hasMarks;
  }

  /** Whether the page changes so fast that it is not followed at the moment. */
  get isPaused(): boolean {
    return this.#reader.isPaused;
  }

  /** Reads the whole page and follows it from now on. */
  start(): void {
    this.#reader.follow();
    this.restart();
  }

  /** Judges everything anew: another page in the same document, or another knowledge base. */
  restart(): void {
    this.#marker.restart();
    this.#reader.readAll();
  }

  marks = (): Mark[] => this.#marker.marks();

  /** The painted mark under a point of the viewport. */
  findMarkAt(point: Point): Mark | undefined {
    const spot = findSpot(point, this.#reader);
    const found = spot && findAt(spot, this.#layer);
    return found && { block: found.block, mention: found.item };
  }

  /** Where a mark stands, painted or not; `undefined` once the page has changed under it. */
  findRange = ({ block, mention }: Mark): Range | undefined =>
    this.#layer.find(block, mention) ?? spanToRange(block, mention);

  /** Makes one range stand out, or none. */
  setCurrent(range: Range | undefined): void {
    this.#current.clear();
    if (range) this.#current.add(CURRENT, range);
  }

  /** Takes away the marks that `isWrong` says are, without asking anyone. */
  unmark = (isWrong: (text: string, mention: Mention) => boolean): void =>
    this.#marker.unmark(isWrong);
}

const toPiece = (mention: Mention) => ({ start: mention.start, end: mention.end, item: mention });
