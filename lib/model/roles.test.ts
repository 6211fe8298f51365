import { expect, test } from 'vitest';
import type { Role } from './entity.ts';
import { findLastRole, rolesOn } from './roles.ts';

const role = (title: string, from: string | null, to: string | null): Role => ({
  title,
  country: 'United States',
  from,
  to,
  source: { kind: 'general' },
});

const kirby = [
  role('Press secretary of the Pentagon', '2021-01-20', '2022-06'),
  role('Rear admiral', null, '2015'),
  role('Communications adviser, White House', '2022-06', '2025-01-20'),
];
const titles = (roles: Role[]) => roles.map((r) => r.title);

test('an article of 2021 names the office held then', () => {
  expect(titles(rolesOn(kirby, '2021-06-28'))).toEqual(['Press secretary of the Pentagon']);
});

test('in the month of a change both offices count, the later first', () => {
  expect(titles(rolesOn(kirby, '2022-06-15'))).toEqual([
    'Communications adviser, White House',
    'Press secretary of the Pentagon',
  ]);
});

test('an end that is known to the year covers that year', () => {
  expect(titles(rolesOn(kirby, '2015-12-31'))).toEqual(['Rear admiral']);
  expect(rolesOn(kirby, '2016-01-01')).toEqual([]);
});

test('the last day of an office is its own', () => {
  expect(titles(rolesOn(kirby, '2025-01-20'))).toEqual(['Communications adviser, White House']);
  expect(rolesOn(kirby, '2025-01-21')).toEqual([]);
});

test('an office without any date is held on no known day', () => {
  expect(rolesOn([role('Adviser', null, null)], '2021-01-01')).toEqual([]);
});

test('the last office is the one that ended last, or has no known end', () => {
  expect(findLastRole(kirby)?.title).toBe('Communications adviser, White House');
  expect(findLastRole([...kirby, role('Commander', '2001', null)])?.title).toBe('Commander');
  expect(findLastRole([])).toBeUndefined();
});
