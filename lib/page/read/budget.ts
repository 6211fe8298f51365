/** The page is read again at most so often and so long within one window. */
const WINDOW_MS = 10_000;
const READINGS_MAX = 40;
const BUSY_MS = 400;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Counts what following a page costs and says when to pause: for 2 s at first, twice as long each
 * time that a page turns out to be no calmer, a minute at most.
 */
export class Budget {
  #works: { at: number; ms: number; isReading: boolean }[] = [];
  #pause = FIRST_PAUSE_MS;
  #pausedAt = -Infinity;

  /**
   * Books one work, which may have read nothing and only looked who is gone. Returns for how many
   * milliseconds to pause now; 0: not at all.
   */
  book(at: number, ms: number, isReading = true): number {
    this.#works = this.#works.filter((work) => at - work.at < WINDOW_MS);
    this.#works.push({ at, ms, isReading });
    const busy = this.#works.reduce((sum, work) => sum + work.ms, 0);
    const readings = this.#works.filter((work) => work.isReading).length;
    if (readings <= READINGS_MAX && busy <= BUSY_MS) return 0;
    const isCalmer = at - this.#pausedAt > this.#pause + 3 * WINDOW_MS;
    this.#pause = isCalmer ? FIRST_PAUSE_MS : Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    this.#pausedAt = at;
    this.#works = [];
    return this.#pause;
  }
}
