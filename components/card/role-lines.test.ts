import { expect, test } from 'vitest';
import type { Role } from '../../lib/model/entity.ts';
import { roleLines } from './role-lines.ts';

const aRole = (title: string, from: string | null, to: string | null): Role => ({
  title,
  country: 'Loria',
  from,
  to,
  source: { kind: 'general' },
});
const minister = aRole('minister', '2018', '2020-03');
const president = aRole('president', '2022', null);
const senator = aRole('senator', null, null);

const lines = (roles: Role[], articleDate?: string, today = '2026-11-22') =>
  roleLines(roles, articleDate, today).map(
    ({ when, roles: held }) => `${when}: ${held.map(({ title }) => title).join(', ')}`,
  );

test('then and now differ', () => {
  expect(lines([minister, president], '2019-07-01')).toEqual([
    'Then (1 July 2019): minister',
    'Now, as far as known: president',
  ]);
});

test('then and now are the same', () => {
  expect(lines([minister, president], '2024-02-03')).toEqual([
    'Then (3 February 2024), and now as far as known: president',
  ]);
});

test('in no office then: today’s alone', () => {
  expect(lines([minister, president], '2021-01-01')).toEqual(['Now, as far as known: president']);
});

test('in no office today: the last one', () => {
  expect(lines([minister], '2024-02-03')).toEqual(['Last: minister']);
  expect(lines([minister])).toEqual(['Last: minister']);
});

test('the office of then is not told again as the last', () => {
  expect(lines([minister], '2019-07-01')).toEqual(['Then (1 July 2019): minister']);
});

test('an office without dates is told without a claim of when', () => {
  expect(lines([senator], '2024-02-03')).toEqual(['Undated: senator']);
});
