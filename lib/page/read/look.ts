/**
 * How an element stands in its page. `block`: begins and ends a block of text. `inline`: part of the
 * block around it. `veiled`: its own text is invisible, a child's may be visible. `skipped`: nothing
 * in it is read.
 */
type Standing = 'block' | 'inline' | 'veiled' | 'skipped';

export type Look = (element: Element) => Standing;

/** Judges by tag and attribute alone: for documents without layout. */
export const lookByTag: Look = (element) => {
  if (isNeverRead(element) || element.hasAttribute('hidden')) return 'skipped';
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return 'skipped';
  return BLOCK_TAGS.has(element.localName) ? 'block' : 'inline';
};

/** Judges by computed style; tells of elements that are hidden now and may be shown later. */
export const lookByStyle =
  (onHidden?: (element: Element) => void): Look =>
  (element) => {
    if (isNeverRead(element)) return 'skipped';
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (!style || style.display === 'none' || isClippedAway(style)) {
      onHidden?.(element);
      return 'skipped';
    }
    if (style.visibility !== 'visible') {
      onHidden?.(element);
      return 'veiled';
    }
    if (/^(inline|contents|ruby)/.test(style.display)) return 'inline';
    return isDropCap(element, style) ? 'inline' : 'block';
  };

/** Whether a text may never be read, whatever it looks like: programs, fields, editors, ourselves. */
export function isNeverRead(element: Element): boolean {
  if (NEVER_TAGS.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && FIELD_ROLES.has(role);
}

/** The usual recipe of text for screen readers alone. */
const isClippedAway = (style: CSSStyleDeclaration) =>
  (style.position === 'absolute' || style.position === 'fixed') &&
  ((style.clip !== '' && style.clip !== 'auto') || style.clipPath === 'inset(50%)');

/** A floated first letter is a block to the layout and half a word to the reader. */
const isDropCap = (element: Element, style: CSSStyleDeclaration) =>
  style.float !== 'none' && !BLOCK_TAGS.has(element.localName) && holdsOneLetter(element);

/** Looks at few nodes: floats in floats would otherwise each read all that is in them. */
function holdsOneLetter(element: Element): boolean {
  let text = '';
  const nodes = element.ownerDocument.createTreeWalker(element);
  for (let looks = 0; nodes.nextNode(); looks++) {
    if (looks === DROP_CAP_NODES) return false;
    const { nodeType, nodeValue } = nodes.currentNode;
    if (nodeType === Node.TEXT_NODE) text += (nodeValue ?? '').slice(0, DROP_CAP_UNITS);
  }
  return text.trim().length <= 2;
}

const DROP_CAP_NODES = 8;
const DROP_CAP_UNITS = 40;

/** `sup` holds note numbers, which would grow onto the name before them. */
const NEVER_TAGS = new Set(
  (
    'head script style noscript template svg math canvas iframe object embed video audio ' +
    'input textarea select option datalist code kbd samp rt rp sup'
  ).split(' '),
);

const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'application']);

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
