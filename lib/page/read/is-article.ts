import { readJsonLd } from './json-ld.ts';

/** Elements looked at, so that a page of a hundred thousand costs no more than a long article. */
const ELEMENTS_MAX = 4_000;
/** A paragraph counts from this many units of its own text on. */
const PARAGRAPH_MIN = 80;
/** Sum of the roots of what paragraphs have above the minimum; about three full paragraphs. */
const SCORE_MIN = 30;

/**
 * Whether a page is worth reading: it says that it is an article, or it holds prose. Reads no
 * computed style and forces no layout.
 */
export function isArticle(document: Document): boolean {
  return saysArticle(document) || holdsProse(document);
}

const ARTICLE_TYPE = /^(?:[A-Za-z]*NewsArticle|Article|Report|(?:Live)?BlogPosting)$/;

function saysArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type?.trim().toLowerCase() === 'article') return true;
  for (const { '@type': types } of readJsonLd(document)) {
    if ([types].flat().some((name) => typeof name === 'string' && ARTICLE_TYPE.test(name))) {
      return true;
    }
  }
  return false;
}

function holdsProse(document: Document): boolean {
  const elements = document.querySelectorAll('p, div, section, td, blockquote, pre, dd, li');
  const end = Math.min(elements.length, ELEMENTS_MAX);
  let score = 0;
  for (let i = 0; i < end && score < SCORE_MIN; i++) {
    const units = ownText(elements[i]!);
    if (units > PARAGRAPH_MIN) score += Math.sqrt(units - PARAGRAPH_MIN);
  }
  return score >= SCORE_MIN;
}

/** Units of text that stand in the element itself, not in the blocks inside it. */
function ownText(element: Element): number {
  let units = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) units += (node as Text).data.trim().length;
  }
  return units;
}
