import { expect, test } from 'vitest';
import { isOnTheWay } from './aim.ts';

const name = { left: 100, top: 100, right: 180, bottom: 120 };
const below = { left: 100, top: 128, right: 460, bottom: 500 };

test('every straight line from the name to the card is on the way', () => {
  for (const fromX of [100, 140, 180]) {
    for (const toX of [100, 280, 460]) {
      for (let part = 0; part <= 1; part += 0.1) {
        const point = { x: fromX + (toX - fromX) * part, y: 110 + (300 - 110) * part };
        expect(isOnTheWay(point, name, below)).toBe(true);
      }
    }
  }
});

test('a hand may stray a little, and no more', () => {
  expect(isOnTheWay({ x: 92, y: 124 }, name, below)).toBe(true);
  expect(isOnTheWay({ x: 60, y: 124 }, name, below)).toBe(false);
  expect(isOnTheWay({ x: 140, y: 80 }, name, below)).toBe(false);
});

test('the way is as wide where the card is above its name', () => {
  const above = { left: 20, top: -300, right: 380, bottom: 92 };
  expect(isOnTheWay({ x: 60, y: 94 }, name, above)).toBe(true);
  expect(isOnTheWay({ x: 60, y: 130 }, name, above)).toBe(false);
});
