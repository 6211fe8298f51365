/** A slice of work between two rests, in milliseconds: short enough that no frame is missed. */
export const SLICE_MS = 4;

/** Where a slice's clock and rest come from. */
export type Pace = { now: () => number; rest: () => Promise<void> };

/**
 * Runs all steps, resting whenever a slice is used up. Resolves to whether they came to their end,
 * which the signal may prevent, and to the milliseconds that they took without the rests.
 */
export async function runInSlices(
  steps: Iterator<unknown>,
  signal: AbortSignal,
  pace: Pace = pagePace,
): Promise<{ isDone: boolean; ms: number }> {
  let ms = 0;
  let began = pace.now();
  while (!signal.aborted) {
    const isDone = steps.next().done === true;
    const slice = pace.now() - began;
    if (isDone || slice >= SLICE_MS) ms += slice;
    if (isDone) return { isDone, ms };
    if (slice >= SLICE_MS) {
      await pace.rest();
      began = pace.now();
    }
  }
  return { isDone: false, ms };
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
