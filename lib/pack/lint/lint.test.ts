import { expect, test } from 'vitest';
import { anEntity } from '../../../tests/builders.ts';
import { lintEntities } from './lint.ts';

const sourced = { facts: [{ text: 'It is there.', source: { kind: 'general' } }] };
const rulesOf = (...entities: Parameters<typeof anEntity>[0][]) =>
  lintEntities(entities.map((e) => anEntity({ ...sourced, ...e }))).map(
    ({ rule, id }) => `${rule} ${id}`,
  );
const summary = (text: string) => ({ summary: { text, asOf: '2026' } });

test('a good entry passes', () => {
  expect(
    rulesOf({
      id: 'badr',
      ...summary(
        'Badr is an Iraqi party with an armed wing. It was founded in Iran in 1982 or 1983.',
      ),
    }),
  ).toEqual([]);
});

test('a summary is neither a label nor an essay', () => {
  expect(rulesOf({ id: 'a', ...summary('An Iraqi party.') })).toEqual(['summary-shape a']);
  expect(
    rulesOf({
      id: 'a',
      ...summary('This one is short. This two is short. This three is short. This four is.'),
    }),
  ).toEqual(['summary-shape a']);
  expect(
    rulesOf({
      id: 'a',
      ...summary(
        'Lt. Gen. J. D. Smith of the U.S. Army led it. He left in 2019. He lives in Ohio.',
      ),
    }),
  ).toEqual([]);
});

test('two summaries out of one template are seen, whatever the names in it', () => {
  expect(
    rulesOf(
      {
        id: 'a',
        ...summary(
          'Ali Karim was an Iraqi politician who served as minister of oil from 2011 until 2014.',
        ),
      },
      {
        id: 'b',
        ...summary(
          'Hassan Jabr was an Iraqi politician who served as minister of finance from 2006 until 2010.',
        ),
      },
      {
        id: 'c',
        ...summary(
          'Camp Taji, north of Baghdad, was shelled in March 2020 and two Americans and a Briton died.',
        ),
      },
    ),
  ).toEqual(['summary-sameness b']);
});

test('the same strong alias on two entities is a collision', () => {
  const names = { en: { strong: ['Saraya al-Salam'] } };
  const [a, b] = [
    summary('This is the militia of Muqtada al-Sadr, founded in 2014.'),
    summary('A football club plays in the south of the country, under a similar name.'),
  ];
  expect(rulesOf({ id: 'a', ...a, names }, { id: 'b', ...b, names })).toEqual([
    'alias-collisions b',
  ]);
});

test('an office held twice at once is one entry too many, one held again later is not', () => {
  const role = (from: string, to: string | null) => ({
    title: 'Minister',
    country: 'Iraq',
    from,
    to,
  });
  const text = summary('This politician was a minister of the country for many years.');
  expect(rulesOf({ id: 'a', ...text, roles: [role('2011', '2014'), role('2013', null)] })).toEqual([
    'role-overlaps a',
  ]);
  expect(
    rulesOf({ id: 'a', ...text, roles: [role('2011', '2014-05'), role('2014-05', null)] }),
  ).toEqual([]);
});

test('a common word alone is no strong alias, and an entity states something', () => {
  const text = summary('A large military camp near the airport of the capital city.');
  expect(rulesOf({ id: 'a', ...text, names: { en: { strong: ['Victory'] } } })).toEqual([
    'common-words a',
  ]);
  expect(rulesOf({ id: 'a', ...text, facts: [] })).toEqual(['sources a']);
});
