/**
 * One number for each UTF-16 unit: what it does to a word. Values of 32 and above are the folded
 * letter or digit itself; those below are the classes here. Filled on first sight of a unit,
 * because folding all 65,536 of them at start-up would cost a background worker 40 ms at each wake.
 */
export const UNSEEN = 0;
/** Ends a name: a full stop, comma, bracket, quote, symbol. */
const BREAK = 1;
/** May stand between two words of one name: white space, dashes, plus, the zero width non-joiner. */
export const JOINER = 2;
/** Leaves no trace: combining marks, soft hyphen, joiners and direction marks, tatweel. */
export const NOTHING = 3;
/** Nothing inside a word ("Kata'ib"); at its end it opens a possessive ("Pentagon's"). */
export const APOSTROPHE = 4;
/** Ends a name like BREAK, but joins single letters ("C.I.A."). */
export const DOT = 5;
/** A hyphen: a joiner that also ties an Arabic article to its name ("al-Asad"). */
export const HYPHEN = 6;
/** Folded units from here on are ideographs or kana, each a word by itself: CJK has no spaces. */
export const FIRST_CJK = 0x2e80;
export const FIRST_LETTER = 32;

export const foldTable = new Uint16Array(0x10000);
/** 1 upper case, 2 lower case, 0 neither; valid once `foldTable` has the unit. */
export const caseTable = new Uint8Array(0x10000);

// Letters that Unicode does not decompose but writers exchange freely, and the variants of Arabic
// letters that Arabic, Persian and Kurdish keyboards and news agencies mix for the same name.
const EXCHANGED: Record<string, string> = {
  ı: 'i', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ə: 'e',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ئ: 'ي', ؤ: 'و', ۆ: 'و',
  ة: 'ه', ە: 'ه', ۀ: 'ه', ھ: 'ه', ہ: 'ه', ک: 'ك', ڪ: 'ك', ڕ: 'ر', ڵ: 'ل',
}; // prettier-ignore

const APOSTROPHES = new Set("'’‘‛ʼʻʽʾʿ`´′＇׳ˈ");
const HYPHENS = new Set('-‐‑­֊־﹣－');
const JOINING = /[\s\u200c\u2012-\u2015\u2212_+]/u;
const TRACELESS = /[\p{Mn}\p{Me}\p{Cf}\u0640]/u;
const WORD = /[\p{L}\p{N}\p{Mc}]/u;

/** Class or folded letter of a UTF-16 unit. Surrogates are breaks: no alias holds astral letters. */
export function foldUnit(unit: number): number {
  return foldTable[unit] || learn(unit);
}

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const value = classify(char);
  foldTable[unit] = value;
  if (value >= FIRST_LETTER) {
    caseTable[unit] = char.toLowerCase() !== char ? 1 : char.toUpperCase() !== char ? 2 : 0;
  }
  return value;
}

function classify(char: string): number {
  if (char === '\u00ad') return NOTHING;
  if (APOSTROPHES.has(char)) return APOSTROPHE;
  if (HYPHENS.has(char)) return HYPHEN;
  if (char === '.') return DOT;
  if (JOINING.test(char)) return JOINER;
  if (TRACELESS.test(char)) return NOTHING;
  if (!WORD.test(char)) return BREAK;
  const lower = char.toLowerCase();
  const base = EXCHANGED[lower] ?? lower.normalize('NFKD').replace(/\p{M}/gu, '');
  const folded = EXCHANGED[base[0] ?? ''] ?? base[0] ?? '';
  return folded.length > 0 ? folded.charCodeAt(0) : NOTHING;
}

// ASCII is nearly all of an English page: learn it at once, so that the hot loop rarely asks.
for (let unit = 0; unit < 128; unit++) learn(unit);
