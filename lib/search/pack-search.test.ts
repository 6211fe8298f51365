import { expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { NameIndexer, indexWords } from './name-index.ts';
import { PackSearch, findShownAlias } from './pack-search.ts';
import { TextIndexer } from './text-index.ts';

const entities = [
  anEntity({
    id: 'qasem-soleimani',
    type: 'official',
    names: {
      en: { strong: ['Qasem Soleimani'], weak: [{ text: 'Soleimani', needs: ['self'] }] },
      fa: { strong: ['قاسم سلیمانی'] },
    },
    summary: { text: 'Iranian general killed beside Baghdad airport.', asOf: '2020' },
  }),
  anEntity({
    id: 'kataib-hezbollah',
    names: { en: { strong: ["Kata'ib Hezbollah", 'KH'] }, ar: { strong: ['كتائب حزب الله'] } },
    summary: { text: 'Iraqi armed group backed by the Quds Force.', asOf: '2026' },
  }),
  anEntity({
    id: 'hezbollah',
    names: { en: { strong: ['Hezbollah', 'Party of God'] }, ar: { strong: ['حزب الله'] } },
    summary: { text: 'Lebanese party and armed group.', asOf: '2026' },
  }),
  anEntity({
    id: 'quds-force',
    label: 'Quds Force',
    names: { en: { strong: ['Quds Force', 'Qods Force', 'IRGC-QF'] } },
    summary: { text: 'Arm of the Guards for operations abroad, led by Soleimani.', asOf: '2026' },
  }),
  anEntity({
    id: 'ain-al-asad-air-base',
    type: 'base',
    label: 'Ain al-Asad Air Base',
    names: { en: { strong: ['Ain al-Asad', 'Al Asad Air Base', 'Ayn al-Asad'] } },
    summary: { text: 'Air base in Anbar, in the west of Iraq.', asOf: '2026' },
  }),
  anEntity({
    id: 'harakat-al-nujaba',
    label: 'Harakat Hezbollah al-Nujaba',
    names: { en: { strong: ['Harakat al-Nujaba', 'Nujaba Movement'] } },
    summary: { text: 'Iraqi armed group.', asOf: '2026' },
  }),
];
const names = new NameIndexer();
const texts = new TextIndexer();
const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
for (const entity of sorted) {
  names.add(entity);
  texts.add(entity);
}
const list = names.finish();
// Stored and loaded, as the database does it.
const packs = new PackSearch([structuredClone({ ...list, ...indexWords(list) })]);
const textIndex = structuredClone(texts.finish());
function search(query: string, limit: number) {
  const byName = packs.search(query, limit);
  const hits = packs.searchOn(query, limit, byName, [textIndex]);
  return hits.map(({ id, label, name }) => {
    const entity = sorted.find((each) => each.id === id)!;
    const alias = name === undefined ? undefined : findShownAlias(entity, name, query);
    return { id, label, ...(alias === undefined ? {} : { alias }) };
  });
}
const idsOf = (query: string) => search(query, 10).map(({ id }) => id);

test.each([
  ['Qasem Soleimani', 'qasem-soleimani'],
  ['soleim', 'qasem-soleimani'],
  ['Gasem Soleymani', 'qasem-soleimani'],
  ['gasem soley', 'qasem-soleimani'],
  ['Suleymani', 'qasem-soleimani'],
  ['قاسم سليماني', 'qasem-soleimani'],
  ['قاسم سلیمانی', 'qasem-soleimani'],
  ['qasme soleimani', 'qasem-soleimani'],
  ['Kataeb Hizbollah', 'kataib-hezbollah'],
  ['kataib hizb allah', 'kataib-hezbollah'],
  ['كتائب', 'kataib-hezbollah'],
  ['kh', 'kataib-hezbollah'],
  ['hezbollah', 'hezbollah'],
  ['Hizbullah', 'hezbollah'],
  ['حزب الله', 'hezbollah'],
  ['party of g', 'hezbollah'],
  ['qods', 'quds-force'],
  ['irgc qf', 'quds-force'],
  ['ayn al assad', 'ain-al-asad-air-base'],
  ['Ein el-Asad', 'ain-al-asad-air-base'],
  ['nujabaa', 'harakat-al-nujaba'],
  ['anbar', 'ain-al-asad-air-base'],
])('%s finds %s first', (query, id) => {
  expect(idsOf(query)[0]).toBe(id);
});

test('who is named comes before who is only spoken of', () => {
  expect(idsOf('Soleimani')).toEqual(['qasem-soleimani', 'quds-force']);
  expect(idsOf('quds force')).toEqual(['quds-force', 'kataib-hezbollah']);
});

test('the exact name comes before longer names that hold it', () => {
  expect(idsOf('Hezbollah').slice(0, 3)).toEqual([
    'hezbollah',
    'kataib-hezbollah',
    'harakat-al-nujaba',
  ]);
});

test('the name that was found is told where the label does not show it', () => {
  expect(search('party of god', 1)[0]).toMatchObject({ label: 'Hezbollah', alias: 'Party of God' });
  expect(search('hezbollah', 1)[0]).not.toHaveProperty('alias');
});

test.each(['', '   ', '-', '?!', '\ud800', '\u200b'])('%j finds nothing', (query) => {
  expect(idsOf(query)).toEqual([]);
});

test('a word that is nowhere finds nothing', () => {
  expect(idsOf('Zimbabwe')).toEqual([]);
});

test('no more hits than asked for', () => {
  expect(search('h', 2)).toHaveLength(2);
});

test('a very long query is survived', () => {
  expect(idsOf('soleimani '.repeat(2000)).length).toBeLessThanOrEqual(10);
});
