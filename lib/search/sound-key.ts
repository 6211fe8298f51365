/**
 * A word by its consonants, so that different ways of writing one Arabic, Persian or Kurdish name
 * meet: "Qasem", "Gasem", "Kassim" and "قاسم" all become "ksm". It is for finding what a reader
 * types, never for marking pages: many different words share a key.
 */
function wordToSoundKey(word: string): string {
  const latin = Array.from(word, (letter) => ARABIC[letter] ?? letter).join('');
  const spelled = DIGRAPHS.reduce((text, [from, to]) => text.replaceAll(from, to), latin);
  const consonants = Array.from(spelled, (letter, at) => {
    if (VOWELS.has(letter)) return '';
    // Between letters w stands for a vowel as often as not: Rowhani, Rouhani, روحاني.
    if (letter === 'w' || letter === 'v') return at === 0 ? 'w' : '';
    return LETTERS[letter] ?? letter;
  }).join('');
  // A final h is written or left out at will (Nujaba, Nujabah); doubled letters likewise.
  const key = consonants.replace(/(.)\1+/gu, '$1').replace(/(.)h$/u, '$1');
  // A leading vowel is told apart from none, but not which one: Omar, Umar.
  return VOWELS.has(spelled[0] ?? '') ? `a${key}` : key;
}

/** The keys of folded words. Articles go; words that leave no consonants keep their first letter. */
export function wordsToSoundKeys(words: readonly string[]): string[] {
  const telling = words.filter((word) => !ARTICLES.has(word));
  return (telling.length > 0 ? telling : words).map(splitArticle).map(wordToSoundKey);
}

/** "al-Haq" folds to "al haq", "el-", "ul-" and before sun letters "ash-", "an-" likewise. */
const ARTICLES = new Set([
  'al',
  'el',
  'ul',
  'il',
  'as',
  'ash',
  'an',
  'ar',
  'the',
  'of',
  'e',
  'i',
  'ye',
]);

/** Arabic writes the article as part of the word; "al" is only cut where enough is left. */
const splitArticle = (word: string): string =>
  word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;

const VOWELS = new Set('aeiouy');

const DIGRAPHS: [string, string][] = [
  ['kh', 'k'], ['gh', 'k'], ['ck', 'k'], ['sch', 's'], ['sh', 's'], ['tch', 'k'], ['ch', 'k'],
  ['th', 't'], ['dh', 'd'], ['ph', 'f'], ['zh', 'j'], ['dj', 'j'], ['tz', 's'], ['ts', 's'],
]; // prettier-ignore

const LETTERS: Record<string, string> = { q: 'k', g: 'k', c: 'k', x: 'ks', z: 's', ç: 'c', ş: 's' };

/** Arabic letters as `fold` leaves them, to the Latin letters that newspapers write for them. */
const ARABIC: Record<string, string> = {
  ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'd',
  ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh',
  ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y', ء: '',
}; // prettier-ignore
