/** The page is read again at most so often and so long within one window. */
const WINDOW_MS = 10_000;
const RUNS_MAX = 40;
const BUSY_MS = 400;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Counts what following a page costs and says when to pause: for 2 s at first, twice as long each
 * time that a page turns out to be no calmer, a minute at most.
 */
export class Budget {
  #runs: { at: number; ms: number }[] = [];
  #pause = FIRST_PAUSE_MS;
  #pausedAt = -Infinity;

  /** Books one run. Returns for how many milliseconds to pause now; 0: not at all. */
  book(at: number, ms: number): number {
    this.#runs = this.#runs.filter((run) => at - run.at < WINDOW_MS);
    this.#runs.push({ at, ms });
    const busy = this.#runs.reduce((sum, run) => sum + run.ms, 0);
    if (this.#runs.length <= RUNS_MAX && busy <= BUSY_MS) return 0;
    const isCalmer = at - this.#pausedAt > this.#pause + 3 * WINDOW_MS;
    this.#pause = isCalmer ? FIRST_PAUSE_MS : Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    this.#pausedAt = at;
    this.#runs = [];
    return this.#pause;
  }
}
