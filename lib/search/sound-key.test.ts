import { expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { wordsToSoundKeys } from './sound-key.ts';

const keyOf = (name: string) => wordsToSoundKeys(fold(name).split(' ')).join(' ');

test.each([
  ['Qasem Soleimani', ['Gasem Soleymani', 'Kassim Suleimani', 'Ghassem Sulaymani', 'قاسم سليماني']],
  ['Kataib Hezbollah', ["Kata'eb Hizbullah", 'Kataeb Hizbollah', 'کتائب حزبالله']],
  ['Muqtada al-Sadr', ['Moqtada Sadr', 'Muktada as-Sadr', 'مقتدى الصدر']],
  ['Nouri al-Maliki', ['Nuri el Maleki', 'نوري المالكي']],
  ['Khamenei', ['Khamenai', 'Chamenei', 'خامنئي']],
  ['Hassan Rouhani', ['Hasan Rohani', 'Hassan Rowhani', 'حسن روحاني']],
  ['Ansarallah', ['Ansarullah', 'Ansarollah']],
  ['Harakat al-Nujaba', ['Harakat Nujabah', 'Harekat an-Nujaba']],
  ['Omar', ['Umar', 'عمر']],
])('%s is written in other ways', (name, others) => {
  expect(others.map(keyOf)).toEqual(others.map(() => keyOf(name)));
});

test('different names keep different keys', () => {
  const names = ['Badr', 'Sadr', 'Soleimani', 'Salami', 'Hamas', 'Houthi', 'Omar', 'Zarif'];
  expect(new Set(names.map(keyOf)).size).toBe(names.length);
});

test('a word of vowels alone still has a key', () => {
  expect(keyOf('Aya')).toBe('a');
});
