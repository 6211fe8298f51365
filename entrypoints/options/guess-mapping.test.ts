import { expect, test } from 'vitest';
import { guessMapping, isOwnTable } from './guess-mapping.ts';

const bases = [
  ['id', 'Name', 'Also known as', 'Description', 'Source'],
  ['1', 'Tower 22', 'Tower Twenty-Two|البرج 22', 'A US outpost in Jordan.', 'https://a.org'],
];

test('columns that are named as people name them need no explaining', () => {
  expect(guessMapping(bases, 'us_bases-2024.csv')).toEqual({
    title: 'us bases 2024',
    hasHeader: true,
    label: 1,
    type: { fixed: 'group' },
    language: { fixed: 'en' },
    aliases: { column: 2, separator: '|' },
    summary: 3,
    sourceUrl: 4,
    id: 0,
  });
});

test('a table without column names keeps its first row', () => {
  const mapping = guessMapping([['Badr', 'Iraq']], 'a.csv');
  expect(mapping).toMatchObject({ hasHeader: false, label: 0 });
});

test('a reader’s table is told from JSON, from the sanctions list and from what is no text', () => {
  expect(isOwnTable('id,Name,…', bases)).toBe(true);
  expect(isOwnTable('{"format":1, "id":"x"}', [['{"format":1', ' "id":"x"}']])).toBe(false);
  expect(isOwnTable('36,"AERO",-0- ,"CUBA"', [['36', 'AERO', '-0- ', 'CUBA']])).toBe(false);
  expect(isOwnTable('\u0000\u0001,a', [['\u0000\u0001', 'a']])).toBe(false);
  expect(isOwnTable('just a line', [['just a line']])).toBe(false);
});
