import { expect, test } from 'vitest';
import { toSlug } from './slug.ts';

test.each([
  ['Kata’ib Ḥezbollah', 'kataib-hezbollah'],
  ['  Camp Taji (north) ', 'camp-taji-north'],
  ['al-Asadʼs base', 'al-asads-base'],
  ['قاسم', ''],
])('“%s” is %o in an id', (text, slug) => expect(toSlug(text)).toBe(slug));

test('a long text is cut, and not left with a dash at its end', () => {
  expect(toSlug('a long name', 7)).toBe('a-long');
  expect(toSlug('x'.repeat(200))).toHaveLength(60);
});
