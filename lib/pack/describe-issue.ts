import type { z } from 'zod';
import { ENTITY_TYPES } from '../model/entity.ts';
import { nearestOf } from './nearest.ts';
import type { PackProblem } from './problem.ts';
import { pathToText, quote } from './problem.ts';
import { knownFields } from './schema-fields.ts';

type Issue = z.core.$ZodIssue;

/**
 * Says what one complaint of a schema means, as sentences for whoever writes the file. One issue
 * may name several unknown fields and then gives as many problems.
 */
export function describeIssue(
  file: string,
  schema: z.ZodType,
  root: unknown,
  issue: Issue,
): PackProblem[] {
  const at = (path: readonly PropertyKey[], message: string, remedy: string): PackProblem => ({
    file,
    path: pathToText(path),
    message,
    remedy,
  });
  const value = valueAt(root, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        at(
          [...issue.path, key],
          'is an unknown field',
          unknownRemedy(schema, root, issue.path, key),
        ),
      );
    case 'invalid_type':
      return [at(issue.path, ...typeWords(issue.expected, value))];
    case 'invalid_value':
      return [at(issue.path, ...choiceWords(value, issue.values.map(String)))];
    case 'invalid_union':
      return [at(issue.path, ...choiceWords(value, optionsOf(issue)))];
    case 'too_small':
      return [at(issue.path, ...smallWords(issue, value))];
    case 'too_big':
      return [at(issue.path, ...bigWords(issue, value))];
    case 'invalid_format':
      return [at(issue.path, ...formatWords(issue, value))];
    default:
      return [at(issue.path, ...splitMessage(issue.message))];
  }
}

type Words = [message: string, remedy: string];

function unknownRemedy(
  schema: z.ZodType,
  root: unknown,
  path: readonly PropertyKey[],
  key: string,
): string {
  const known = knownFields(schema, path, root);
  const near = nearestOf(key, known);
  if (near) return `did you mean ${quote(near)}?`;
  if (known.length === 0) return 'remove it';
  return `remove it, or use one of ${known.join(', ')}`;
}

const TYPE_WORDS: Record<string, string> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

function typeWords(expected: string, value: unknown): Words {
  const wanted = TYPE_WORDS[expected] ?? expected;
  if (value === undefined) return ['is missing', `add it, as ${wanted}`];
  return [`is ${typeOf(value)}, not ${wanted}`, `write ${wanted}`];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${quote(value)}`;
}

function choiceWords(value: unknown, options: readonly string[]): Words {
  const list = options.join(', ');
  if (value === undefined) return ['is missing', `add it, as one of ${list}`];
  const near = typeof value === 'string' ? nearestOf(value, options) : undefined;
  const hint = near ? `did you mean ${quote(near)}? ` : '';
  if (options.length === 1) return [`is ${quote(value)}`, `${hint}write ${list}`];
  return [`is ${quote(value)}, which is none of those known`, `${hint}use one of ${list}`];
}

const optionsOf = (issue: Issue): string[] =>
  'options' in issue && Array.isArray(issue.options)
    ? issue.options.map(String)
    : ENTITY_TYPES.slice();

function smallWords(issue: z.core.$ZodIssueTooSmall, value: unknown): Words {
  if (value === '') return ['is empty', 'write its text, or remove the entry'];
  if (Array.isArray(value)) return ['is an empty list', `give it at least ${issue.minimum}`];
  if (issue.origin === 'string')
    return ['is too short', `write at least ${issue.minimum} characters`];
  return [`is ${quote(value)}, which is too small`, `write at least ${issue.minimum}`];
}

function bigWords(issue: z.core.$ZodIssueTooBig, value: unknown): Words {
  if (typeof value === 'string') {
    return [`is ${value.length} characters long`, `shorten it to ${issue.maximum} at most`];
  }
  if (Array.isArray(value)) return [`has ${value.length} entries`, `keep ${issue.maximum} at most`];
  return [`is ${quote(value)}, which is too large`, `write at most ${issue.maximum}`];
}

function formatWords(issue: z.core.$ZodIssueInvalidStringFormat, value: unknown): Words {
  if (!issue.message.startsWith('Invalid ')) {
    const [message, remedy] = splitMessage(issue.message);
    return [`${quote(value)} ${message}`, remedy];
  }
  const pattern =
    'pattern' in issue ? ` that matches ${issue.pattern}` : ` in the format ${issue.format}`;
  return [`is ${quote(value)}`, `write a text${pattern}`];
}

/** The schemas' own messages are written as `what is wrong: how to mend it`. */
function splitMessage(message: string): Words {
  const [what = message, ...remedy] = message.split(': ');
  return [what, remedy.join(': ') || 'mend it as the schema says'];
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
