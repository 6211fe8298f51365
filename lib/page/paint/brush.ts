/**
 * Highlights under names of our own in the page's registry, so that the page's nodes stay as they
 * are. Of two brushes over one text, that of the higher priority is on top.
 */
export class Brush {
  readonly #highlights = new Map<string, Highlight>();
  readonly #priority: number;
  readonly #painted = new Map<Range, StaticRange>();

  constructor(priority: number) {
    this.#priority = priority;
  }

  add(name: string, range: Range): void {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = this.#priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    // What is in the registry is the page's too, which could move a live range onto other words.
    const painted = new StaticRange(range);
    this.#painted.set(range, painted);
    highlight.add(painted);
  }

  remove(name: string, range: Range): void {
    const painted = this.#painted.get(range);
    if (painted) this.#highlights.get(name)?.delete(painted);
    this.#painted.delete(range);
  }

  /** Takes all its paint away. Highlights of the page and of other extensions stay. */
  clear(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#painted.clear();
  }
}
