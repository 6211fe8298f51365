import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWords } from './fold.ts';

test.each([
  ['a typewriter apostrophe and a typographic one', "Kata'ib Hezbollah", 'Kata’ib Hezbollah'],
  ['the ayn of the libraries', 'Kataib Hezbollah', 'Kataʿib Hezbollah'],
  ['a possessive ending', 'the Pentagon', 'the Pentagon’s'],
  ['dots of an abbreviation', 'CIA', 'C.I.A.'],
  ['a no-break space and a line break', 'Victory base', 'Victory\u00a0\nbase'],
  ['a hyphen, a no-break hyphen and a dash', 'al-Asad', 'al\u2011Asad'],
  ['a soft hyphen and a zero width space', 'Soleimani', 'Solei\u00admani\u200b'],
  ['accents, composed or not', 'Aïn al-Assad', 'Ai\u0308n al-Assad'],
  ['Persian and Arabic keyboards', 'علی خامنه‌ای', 'علي خامنه اي'],
  ['tatweel and short vowels', 'الحشد الشعبي', 'الحَشـــد الشَّعبي'],
  ['full width letters', 'IRGC', 'ＩＲＧＣ'],
  ['capitals', 'badr organization', 'BADR ORGANIZATION'],
])('%s make no difference', (_, a, b) => {
  expect(fold(a)).toBe(fold(b));
});

test.each([
  ['a plural is another word', 'Guard', 'Guards'],
  ['a joined word is another word', 'al Asad', 'alAsad'],
  ['a look-alike letter of another script makes another word', 'ISIS', 'ІSІS'],
])('%s', (_, a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

test('words end where names end', () => {
  expect(foldWords('U.S.-led F-15E jets (IRGC); e.g. Qur’an.')).toEqual(
    ['us', 'led', 'f', '15e', 'jets', 'irgc', 'eg', 'quran'], // prettier-ignore
  );
});

test('every ideograph is a word, for Chinese has no spaces', () => {
  expect(foldWords('苏莱曼尼将军')).toHaveLength(6);
});

test('lone surrogates and emoji part words; a word longer than any name is left out', () => {
  expect(foldWords('\ud800Kirby\udc00 👍 ' + 'x'.repeat(1_000_000))).toEqual(['kirby']);
});

test('plain names fold as all others do', () => {
  const plain = fc.stringMatching(/^[A-Za-z]{1,30}( [A-Za-z]{1,30}){0,4}$/);
  fc.assert(fc.property(plain, (name) => fold(name) === foldWords(name).join(' ')));
});
