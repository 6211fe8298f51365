import { expect, test } from 'vitest';
import { countSlips } from './slips.ts';

test.each([
  ['hezbollah', 'hezbollah', 0],
  ['hezbolah', 'hezbollah', 1],
  ['hezbbollah', 'hezbollah', 1],
  ['hezbullah', 'hezbollah', 1],
  ['hezoblla', 'hezbolla', 1],
  ['hizbolah', 'hezbollah', 2],
  ['', 'ab', 2],
])('from “%s” to “%s” it is %i', (a, b, slips) => {
  expect(countSlips(a, b, 2)).toBe(slips);
  expect(countSlips(b, a, 2)).toBe(slips);
});

test('words further apart than asked for are told apart, not measured', () => {
  expect(countSlips('hizbolah', 'hezbollah', 1)).toBe(Infinity);
  expect(countSlips('base', 'basements', 2)).toBe(Infinity);
  expect(countSlips('abcd', 'wxyz', 2)).toBe(Infinity);
});
