import { expect, test } from 'vitest';
import { hashToPlace, placeToSection } from './place.ts';

test('each section has its address, and an unknown one leads to the packs', () => {
  expect(hashToPlace('#rules')).toEqual({ at: 'rules' });
  expect(hashToPlace('')).toEqual({ at: 'packs' });
  expect(hashToPlace('#__proto__')).toEqual({ at: 'packs' });
});

test('a selected name arrives on one line, in any script, and not without end', () => {
  const name = encodeURIComponent('  قاسم\n سليماني ');
  expect(hashToPlace(`#new=${name}`)).toEqual({ at: 'new', name: 'قاسم سليماني' });
  expect(hashToPlace('#new=100%')).toEqual({ at: 'new', name: '100%' });
  expect(hashToPlace(`#new=${'a'.repeat(500)}`)).toMatchObject({ name: 'a'.repeat(120) });
});

test('an id that is none leads to the search', () => {
  expect(hashToPlace('#entity=hezbollah')).toEqual({ at: 'entity', id: 'hezbollah' });
  expect(hashToPlace('#entity=No Id')).toEqual({ at: 'browse' });
  expect(placeToSection(hashToPlace('#edit=hezbollah'))).toBe('own');
});
