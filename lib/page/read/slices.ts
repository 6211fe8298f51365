/** A slice of work between two rests, in milliseconds: short enough that no frame is missed. */
export const SLICE_MS = 4;

/** Where a slice's clock and rest come from. */
export type Pace = { now: () => number; rest: () => Promise<void> };

/**
 * Runs all steps, resting whenever a slice is used up. Resolves to false when the signal ended it
 * early.
 */
export async function runInSlices(
  steps: Iterator<unknown>,
  signal: AbortSignal,
  pace: Pace = pagePace,
): Promise<boolean> {
  let until = pace.now() + SLICE_MS;
  while (!signal.aborted) {
    if (steps.next().done) return true;
    if (pace.now() >= until) {
      await pace.rest();
      until = pace.now() + SLICE_MS;
    }
  }
  return false;
}

/** The steps one by one, each given to `task` with the milliseconds that it took. */
export function* timed<T>(
  steps: Iterable<T>,
  task: (step: T, ms: number) => void,
): Generator<undefined> {
  let before = performance.now();
  for (const step of steps) {
    task(step, performance.now() - before);
    yield;
    before = performance.now();
  }
}

/** Lets the page run first, then comes back as soon as it may. */
const pagePace: Pace = {
  now: () => performance.now(),
  rest: () => {
    const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
    if (scheduler?.yield) return scheduler.yield();
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  },
};
