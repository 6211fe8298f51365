import { expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import { TextIndexer, findInTexts } from './text-index.ts';

const indexer = new TextIndexer();
for (let n = 0; n < 2500; n++) {
  const text = n % 500 === 3 ? 'A group in the Weir valley.' : 'A group in the valley.';
  indexer.add(anEntity({ id: `e-${n}`, summary: { text, asOf: '2026' } }));
}
const texts = structuredClone(indexer.finish());

test('a summary is found by its rare words, whatever common ones stand beside', () => {
  const all = [3, 503, 1003, 1503, 2003];
  expect(findInTexts(texts, ['weir', 'valley'])).toEqual(all);
  expect(findInTexts(texts, ['valley', 'wei'])).toEqual(all);
});

test('common words alone find nothing, nor does a word that is nowhere', () => {
  expect(findInTexts(texts, ['group', 'valley'])).toEqual([]);
  expect(findInTexts(texts, ['weir', 'mill', 'valley'])).toEqual([]);
});
