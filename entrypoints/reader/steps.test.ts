import { expect, test } from 'vitest';
import type { Mark } from '../../lib/page/mark/mark.ts';
import { nextMark } from './steps.ts';

/** A mark whose name stands at this height of the window; above it when negative. */
function aMark(name: string, top: number): Mark {
  const node = {
    data: name,
    isConnected: true,
    ownerDocument: {
      createRange: () => ({
        setStart: () => {},
        setEnd: () => {},
        getBoundingClientRect: () => ({ top }),
      }),
    },
  };
  const block = { text: name, nodes: [{ node, start: 0 }] };
  return { block, mention: { start: 0, end: name.length, entityId: name } } as unknown as Mark;
}

const marks = [aMark('Badr', -300), aMark('Houthis', 40), aMark('Quds Force', 900)];
const go = (last: Mark | undefined, direction: 'next' | 'previous') =>
  nextMark(marks, last, direction)?.mention.entityId;

test('steps go in reading order and round at the ends', () => {
  expect(go(marks[0], 'next')).toBe('Houthis');
  expect(go(marks[2], 'next')).toBe('Badr');
  expect(go(marks[0], 'previous')).toBe('Quds Force');
});

test('the first step starts where the reader is', () => {
  expect(go(undefined, 'next')).toBe('Houthis');
  expect(go(undefined, 'previous')).toBe('Badr');
});

test('a last one that is gone from the page is no place to start from', () => {
  expect(go(aMark('Houthis', 40), 'next')).toBe('Houthis');
});

test('below the last name a step begins anew at the top', () => {
  const above = [aMark('Badr', -300), aMark('Houthis', -100)];
  expect(nextMark(above, undefined, 'next')?.mention.entityId).toBe('Badr');
});

test('a page without names has no next one', () => {
  expect(nextMark([], undefined, 'next')).toBeUndefined();
});
