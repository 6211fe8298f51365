/** Between two looks whether the page has taken paint away, in milliseconds. */
const LOOK_MS = 1_000;

/**
 * Highlights under names of our own in the page's registry, so that the page's nodes stay as they
 * are. Of two brushes over one text, that of the higher priority is on top.
 */
export class Brush {
  readonly #highlights = new Map<string, Highlight>();
  readonly #priority: number;
  /** By name, what is painted, by the range that it was painted for. */
  readonly #painted = new Map<string, Map<Range, StaticRange>>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(priority: number) {
    this.#priority = priority;
  }

  add(name: string, range: Range): void {
    // What is in the registry is the page's too, which could move a live range onto other words.
    const painted = new StaticRange(range);
    this.#paintedAs(name).set(range, painted);
    this.#highlights.get(name)?.add(painted);
    this.#timer ??= setInterval(() => this.#restore(), LOOK_MS);
  }

  remove(name: string, range: Range): void {
    const painted = this.#painted.get(name)?.get(range);
    if (!painted) return;
    this.#highlights.get(name)?.delete(painted);
    this.#painted.get(name)?.delete(range);
  }

  /** Takes all its paint away. Highlights of the page and of other extensions stay. */
  clear(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#painted.clear();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #paintedAs(name: string): Map<Range, StaticRange> {
    let painted = this.#painted.get(name);
    if (!painted) {
      painted = new Map();
      this.#painted.set(name, painted);
      this.#register(name, painted);
    }
    return painted;
  }

  #register(name: string, painted: Map<Range, StaticRange>): void {
    const highlight = new Highlight();
    for (const range of painted.values()) highlight.add(range);
    highlight.priority = this.#priority;
    this.#highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  /** Pages clear the registry for their own search, and one may empty what it finds there. */
  #restore(): void {
    for (const [name, painted] of this.#painted) {
      const highlight = this.#highlights.get(name);
      const isWhole = CSS.highlights.get(name) === highlight && highlight?.size === painted.size;
      if (!isWhole) this.#register(name, painted);
    }
  }
}
