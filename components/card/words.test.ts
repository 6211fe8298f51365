import { expect, test } from 'vitest';
import { dateToWords, evidenceToWords, termToWords } from './words.ts';

test.each([
  ['2024', '2024'],
  ['2024-05', 'May 2024'],
  ['2024-05-07', '7 May 2024'],
])('%s reads “%s”', (date, words) => expect(dateToWords(date)).toBe(words));

test('a term reads as far as it is known', () => {
  expect(termToWords({ from: '2019-05', to: '2021' })).toBe('May 2019 to 2021');
  expect(termToWords({ from: '2021', to: null })).toBe('since 2021');
  expect(termToWords({ from: null, to: '2021-02-01' })).toBe('until 1 February 2021');
  expect(termToWords({ from: null, to: null })).toBe('');
});

test('a strong name needs no reason but its being listed', () => {
  const evidence = { role: 'strong' as const, support: [] };
  expect(evidenceToWords(evidence, 'Badr Organization', 'group')).toBe(
    '“Badr Organization” is listed as a name of this group.',
  );
});
