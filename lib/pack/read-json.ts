import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import type { PackProblem } from './problem.ts';
import { pathToText } from './problem.ts';
import { DEPTH_MAX, findJsonFault, offsetToLine } from './scan-json.ts';

/** Names that change how objects themselves behave; no field of a pack is called so. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a file's JSON, before any schema sees it: its size, its syntax, how deep it nests, and no
 * prototype keys. `unitsMax` is in UTF-16 units; `lineNumber` is the number of the line in the file where the
 * text is one line of many.
 */
export function readJson(
  file: string,
  text: string,
  unitsMax: number,
  lineNumber?: number,
): Result<unknown, PackProblem[]> {
  const whole = (message: string, remedy: string) =>
    fail([{ file, path: lineNumber === undefined ? '' : `line ${lineNumber}`, message, remedy }]);
  if (text.length > unitsMax) {
    return whole(`is ${text.length} characters long`, `keep it to ${unitsMax} at most`);
  }
  const plain = readPlain(text);
  if (plain !== undefined) return ok(plain);
  // Editors of some systems put a byte order mark first; it is not part of the JSON.
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return whole('is empty', 'write one object in { }');
  const fault = findJsonFault(json);
  if (fault) {
    const { line, column } = offsetToLine(json, fault.offset);
    const where = lineNumber === undefined ? `line ${line}, column ${column}` : `column ${column}`;
    const message = `is broken JSON: ${where} ${fault.message}`;
    return whole(message, fault.remedy);
  }
  const value: unknown = JSON.parse(json);
  const problems = findPrototypeKeys(
    file,
    value,
    lineNumber === undefined ? [] : [`line ${lineNumber}`],
  );
  return problems.length > 0 ? fail(problems) : ok(value);
}

/**
 * A text that is as we write JSON ourselves needs no closer look: what comes out as it went in gives
 * no name twice. Saves half the time of reading a large pack.
 */
function readPlain(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Broken: the scan tells where.
    return undefined;
  }
  return isTame(value, 0) && JSON.stringify(value) === text ? value : undefined;
}

/** Whether a value nests no deeper than packs may and has no prototype keys. */
function isTame(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === DEPTH_MAX) return false;
  if (Array.isArray(value)) return value.every((item) => isTame(item, depth + 1));
  return Object.keys(value).every(
    (key) => !PROTOTYPE_KEYS.has(key) && isTame((value as Record<string, unknown>)[key], depth + 1),
  );
}

/** Recurses no deeper than the scan allowed. */
function findPrototypeKeys(file: string, value: unknown, path: PropertyKey[]): PackProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => findPrototypeKeys(file, item, [...path, i]));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    PROTOTYPE_KEYS.has(key)
      ? [
          {
            file,
            path: pathToText([...path, key]),
            message: 'is a name that no field may have',
            remedy: 'remove it',
          },
        ]
      : findPrototypeKeys(file, inner, [...path, key]),
  );
}
