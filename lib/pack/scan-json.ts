/** Where and why a text is no JSON that we take; the offset is in UTF-16 units. */
export type JsonFault = { offset: number; message: string; remedy: string };

/** Packs nest nine deep; what nests far deeper is an attack or a mistake. */
export const DEPTH_MAX = 32;

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

type Open = { close: '}' | ']'; keys: Set<string> };

/**
 * Finds the first fault of a JSON text, `undefined` for a sound one. It is stricter than
 * `JSON.parse`: a name given twice in one object, of which only the last would count, is a fault,
 * and so is deep nesting. It gives a place in every browser, where messages of engines differ.
 * It does not recurse, so no text can exhaust the stack.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let at = skip(text, 0);
  for (;;) {
    const first = text[at];
    const top = open.at(-1);
    if (first === '{' || first === '[') {
      if (open.length === DEPTH_MAX) {
        return fault(
          at,
          `nests deeper than ${DEPTH_MAX} levels`,
          'a pack never does; write it flat',
        );
      }
      open.push({ close: first === '{' ? '}' : ']', keys: new Set() });
      at = skip(text, at + 1);
      if (text[at] !== open.at(-1)?.close) {
        if (first === '[') continue;
        const key = readKey(text, at, open.at(-1));
        if (typeof key !== 'number') return key;
        at = key;
        continue;
      }
    } else {
      const end = first === '"' ? stringEnd(text, at) : match(SCALAR, text, at);
      if (typeof end !== 'number') return end;
      if (end === at) return unexpected(text, at, top ? 'a value' : 'an object');
      at = end;
    }
    at = skip(text, at);
    while (open.length > 0 && text[at] === open.at(-1)?.close) {
      open.pop();
      at = skip(text, at + 1);
    }
    const parent = open.at(-1);
    if (!parent)
      return at === text.length ? undefined : unexpected(text, at, 'the end of the file');
    if (text[at] !== ',') return unexpected(text, at, `"," or "${parent.close}"`);
    at = skip(text, at + 1);
    if (parent.close === ']') continue;
    const key = readKey(text, at, parent);
    if (typeof key !== 'number') return key;
    at = key;
  }
}

/** Reads `"name":`; gives the offset of the value after it, or the fault. */
function readKey(text: string, at: number, parent: Open | undefined): number | JsonFault {
  if (text[at] !== '"') return unexpected(text, at, 'a name in double quotes');
  const end = stringEnd(text, at);
  if (typeof end !== 'number') return end;
  const key = JSON.parse(text.slice(at, end)) as string;
  if (parent?.keys.has(key)) {
    return fault(at, `gives ${text.slice(at, end)} twice in one object`, 'keep one of the two');
  }
  parent?.keys.add(key);
  const colon = skip(text, end);
  return text[colon] === ':' ? skip(text, colon + 1) : unexpected(text, colon, '":"');
}

/** The offset after the string that begins at `at`, or its fault. A loop: strings may be long. */
function stringEnd(text: string, at: number): number | JsonFault {
  let end = at + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit === 0x22) return end + 1;
    if (Number.isNaN(unit)) return fault(at, 'has a string without an end', "close it with a '\"'");
    if (unit < 0x20) {
      return fault(
        end,
        'has a line break or control character in a string',
        'write it as \\n or \\uXXXX',
      );
    }
    const next = unit === 0x5c ? match(ESCAPE, text, end) : end + 1;
    if (next === end)
      return fault(end, 'has an unknown escape in a string', 'write "\\\\" for a backslash');
    end = next;
  }
}

function unexpected(text: string, at: number, wanted: string): JsonFault {
  if (at >= text.length) {
    return fault(at, 'ends too early', `${wanted} is missing; the file may have been cut off`);
  }
  const before = text.slice(0, at).trimEnd();
  if (before.endsWith(',') && (text[at] === '}' || text[at] === ']')) {
    return fault(before.length - 1, `has "," before "${text[at]}"`, 'remove that comma');
  }
  const found = JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return fault(at, `has ${found} out of place`, `write ${wanted} there`);
}

const fault = (offset: number, message: string, remedy: string): JsonFault => ({
  offset,
  message,
  remedy,
});

const skip = (text: string, at: number) => match(SPACE, text, at);

/** The end of a sticky pattern's match at an offset; the offset itself where it does not match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The line and column of an offset, both counted from 1, as editors show them. */
export function offsetToLine(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
