import { expect, test } from 'vitest';
import { SLICE_MS, runInSlices } from './slices.ts';

/** A clock that each step moves on, and that counts the rests. */
function aPace(msPerStep: number) {
  const pace = { at: 0, longest: 0, rests: 0 };
  let began = 0;
  return {
    pace,
    now: () => pace.at,
    rest: async () => {
      pace.longest = Math.max(pace.longest, pace.at - began);
      pace.rests++;
      pace.at += 16;
      began = pace.at;
    },
    steps: function* (count: number) {
      for (let i = 0; i < count; i++) {
        pace.at += msPerStep;
        yield i;
      }
    },
  };
}

test('a long work rests before a slice is much longer than allowed', async () => {
  const { pace, steps, ...clock } = aPace(0.5);
  const { signal } = new AbortController();
  expect(await runInSlices(steps(1_000), signal, clock)).toEqual({ isDone: true, ms: 500 });
  expect(pace.longest).toBeLessThanOrEqual(SLICE_MS + 0.5);
  expect(pace.rests).toBeGreaterThan(100);
});

test('a work that is ended meanwhile stops at its next step', async () => {
  const controller = new AbortController();
  let steps = 0;
  function* work() {
    for (;;) {
      if (++steps === 3) controller.abort();
      yield;
    }
  }
  expect(await runInSlices(work(), controller.signal)).toMatchObject({ isDone: false });
  expect(steps).toBe(3);
});
