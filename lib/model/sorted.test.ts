import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBefore } from './sorted.ts';

test('it is the number of things before, wherever the place is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ max: 51 }),
      (list, place) => {
        const sorted = list.toSorted((a, b) => a - b);
        expect(countBefore(sorted.length, (at) => sorted[at]! < place)).toBe(
          list.filter((value) => value < place).length,
        );
      },
    ),
  );
});

test('few are looked at: each may cost a measurement', () => {
  let looks = 0;
  countBefore(1000, (at) => {
    looks++;
    return at < 777;
  });
  expect(looks).toBeLessThanOrEqual(10);
});
