import { expect, test } from 'vitest';
import { toOwnId } from './own-id.ts';

test.each([
  ['Kata’ib Ḥezbollah', 'own-kataib-hezbollah-0a1b2c3d'],
  ['قاسم', 'own-entry-0a1b2c3d'],
])('“%s” is %s', (label, id) => expect(toOwnId(label, '0a1b2c3d')).toBe(id));

test('a label of any length has an id', () => {
  expect(toOwnId('x '.repeat(200), '0a1b2c3d').length).toBeLessThanOrEqual(100);
});
