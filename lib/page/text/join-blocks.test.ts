import { expect, test } from 'vitest';
import { joinBlocks, spanToPieces } from './join-blocks.ts';

const headline = { text: 'Rockets at  Balad' };
const paragraph = { text: '\n  The Badr Organization\n  said. ' };
const { text, parts } = joinBlocks([headline, { text: ' \n' }, paragraph]);

const spanOf = (passage: string) => {
  const start = text.indexOf(passage);
  return { start, end: start + passage.length };
};

const cut = (passage: string) =>
  spanToPieces(parts, spanOf(passage)).map(({ block, start, end }) => block.text.slice(start, end));

test('a page reads as its blocks, a line each; empty ones are left out', () => {
  expect(text).toBe('Rockets at Balad\nThe Badr Organization said.');
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
});

test('a passage over two blocks has a piece in each, as it stands there', () => {
  expect(cut('at Balad\nThe Badr')).toEqual(['at  Balad', 'The Badr']);
});

test('a piece ends with its last character, not with the white space behind it', () => {
  expect(cut('Organization said.')).toEqual(['Organization\n  said.']);
  expect(cut('Rockets at')).toEqual(['Rockets at']);
});

test('the seam between two blocks is in none of them', () => {
  expect(cut('\n')).toEqual([]);
  expect(cut('Balad\n')).toEqual(['Balad']);
});
