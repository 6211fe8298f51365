import { expect, test } from 'vitest';
import { findFreeId } from './own-id.ts';

const none = async () => false;

test('an own entry never takes the id of a pack’s entry of the same name', async () => {
  expect(await findFreeId('Kata’ib Ḥezbollah', none)).toBe('own-kataib-hezbollah');
});

test('two of one name have two ids, and a name in Arabic has one at all', async () => {
  const taken = ['own-entry', 'own-entry-2'];
  expect(await findFreeId('قاسم', async (id) => taken.includes(id))).toBe('own-entry-3');
  expect((await findFreeId('x '.repeat(200), none)).length).toBeLessThanOrEqual(100);
});
