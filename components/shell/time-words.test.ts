import { expect, test } from 'vitest';
import { timeToWords } from './time-words.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

test.each([
  [0, 'just now'],
  [90_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [2 * HOUR, '2 hours ago'],
  [30 * HOUR, 'yesterday'],
  [80 * HOUR, '3 days ago'],
  [20 * 24 * HOUR, '2 November 2026'],
  [-5_000, 'just now'],
])('%i ms ago is %s', (age, words) => {
  expect(timeToWords(NOW - age, NOW)).toBe(words);
});
