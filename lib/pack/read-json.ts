import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import type { PackProblem } from './problem.ts';
import { pathToText } from './problem.ts';
import { findJsonFault, offsetToLine } from './scan-json.ts';

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
