import { expect, test } from 'vitest';
import { Budget } from './budget.ts';

/** Books a run every `every` ms for `seconds`; gives the pauses that were asked for. */
function run(budget: Budget, every: number, ms: number, seconds: number, from = 0): number[] {
  const pauses: number[] = [];
  for (let at = from; at < from + seconds * 1000; at += every) {
    const pause = budget.book(at, ms);
    if (pause > 0) {
      pauses.push(pause);
      at += pause;
    }
  }
  return pauses;
}

test('a live blog that changes every second is followed for an hour', () => {
  expect(run(new Budget(), 1_000, 2, 3_600)).toEqual([]);
});

test('a page that changes all the time is paused, longer each time, a minute at most', () => {
  const pauses = run(new Budget(), 150, 1, 600);
  expect(pauses.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect(Math.max(...pauses)).toBe(60_000);
});

test('a page that is slow to read is paused as well', () => {
  expect(run(new Budget(), 1_000, 150, 10)).not.toEqual([]);
});

test('a page that has calmed down begins with a short pause again', () => {
  const budget = new Budget();
  run(budget, 150, 1, 60);
  expect(run(budget, 150, 1, 10, 1_000_000)[0]).toBe(2_000);
});
