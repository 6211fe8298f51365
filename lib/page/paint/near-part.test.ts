import { expect, test } from 'vitest';
import { findPart } from './near-part.ts';

/** A line every 20 px, scrolled so that line 500 is at the top of the window. */
const topOf = (index: number) => (index - 500) * 20;

test('only what is a window away is painted', () => {
  expect(findPart(10_000, topOf, -800, 1_600)).toEqual({ first: 460, end: 580 });
});

test('a block out of reach has nothing to paint', () => {
  expect(findPart(100, topOf, -800, 1_600)).toEqual({ first: 0, end: 0 });
});

test('few lines are measured', () => {
  let measured = 0;
  const counting = (index: number) => (measured++, topOf(index));
  findPart(10_000, counting, -800, 1_600);
  expect(measured).toBeLessThan(30);
});
