import { afterEach, expect, test } from 'vitest';
import { toLocalDay } from './day.ts';

const HOME = process.env['TZ'];
afterEach(() => {
  if (HOME === undefined) delete process.env['TZ'];
  else process.env['TZ'] = HOME;
});

test('an evening in Los Angeles is still that day, though Greenwich has the next', () => {
  process.env['TZ'] = 'America/Los_Angeles';
  const evening = Date.UTC(2026, 10, 23, 3, 30);
  expect(toLocalDay(evening)).toBe('2026-11-22');
  expect(new Date(evening).toISOString()).toContain('2026-11-23');
});

test('an early morning in Tehran is already that day, though Greenwich has the one before', () => {
  process.env['TZ'] = 'Asia/Tehran';
  const morning = Date.UTC(2026, 10, 21, 21, 0);
  expect(toLocalDay(new Date(morning))).toBe('2026-11-22');
  expect(new Date(morning).toISOString()).toContain('2026-11-21');
});

test('parts of a single digit have two', () => {
  expect(toLocalDay(new Date(2026, 0, 5))).toBe('2026-01-05');
});
