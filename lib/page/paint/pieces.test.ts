import { expect, test } from 'vitest';
import { findTouching } from './pieces.ts';

const badr = { start: 0, end: 4, item: 'Badr' };
const houthis = { start: 6, end: 13, item: 'Houthis' };
const touched = (at: number) => findTouching([badr, houthis], at).map(({ item }) => item);

test('a caret is found to touch the name it is in, at both edges too', () => {
  expect([0, 4, 5, 6, 9, 13].map(touched)).toEqual([
    ['Badr'],
    ['Badr'],
    [],
    ['Houthis'],
    ['Houthis'],
    ['Houthis'],
  ]);
});

test('a caret between two names that touch is in both', () => {
  expect(findTouching([badr, { start: 4, end: 11, item: 'Houthis' }], 4)).toHaveLength(2);
});

test('a caret in a long piece touches it, whatever shorter one began later and has ended', () => {
  const sentence = { start: 0, end: 40, item: 'sentence' };
  expect(findTouching([sentence, houthis], 20)).toEqual([sentence]);
});
