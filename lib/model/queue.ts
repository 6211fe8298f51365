/** Runs async work one after the other, in the order in which it was added. */
export type Queue = {
  /** The outcome is its caller's: a failure does not stop what comes after. */
  add<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until all that was added before is done, well or not. */
  settle(): Promise<void>;
};

/** A queue of this context alone: another window or worker has its own. */
export function createQueue(): Queue {
  let last: Promise<void> = Promise.resolve();
  return {
    add(work) {
      const next = last.then(work);
      last = next.then(
        () => undefined,
        () => undefined,
      );
      return next;
    },
    settle: () => last,
  };
}
