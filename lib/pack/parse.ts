import type { z } from 'zod';
import { Entity } from '../model/entity.ts';
import { OWN_PACK, PackHeader, PackMeta } from '../model/pack.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { findAliasProblems } from './check-aliases.ts';
import { describeIssue } from './describe-issue.ts';
import type { PackProblem } from './problem.ts';
import { capProblems, quote } from './problem.ts';
import { readJson } from './read-json.ts';

/** One entity is a page or two; a megabyte is a mistake. In UTF-16 units. */
const ENTITY_UNITS_MAX = 1_000_000;

/** A file as it was read: the name to tell people, and its text. */
export type SourceFile = { file: string; text: string };

/** Reads one entity's source file; fails with every problem found in it. */
export function parseEntityFile(file: string, text: string): Result<Entity, PackProblem[]> {
  const json = readJson(file, text, ENTITY_UNITS_MAX);
  if (!json.ok) return json;
  const parsed = parseWith(file, Entity, json.value);
  if (!parsed.ok) return parsed;
  const problems = findAliasProblems(file, '', parsed.value);
  return problems.length > 0 ? fail(capProblems(problems)) : parsed;
}

/** Reads a pack's header file, the part of a pack that says what it is. */
export function parseHeaderFile(file: string, text: string): Result<PackMeta, PackProblem[]> {
  const json = readJson(file, text, ENTITY_UNITS_MAX);
  if (!json.ok) return json;
  const version = findFormatProblem(file, json.value);
  return version ? fail([version]) : parseWith(file, PackMeta, json.value);
}

/** Reads the first line of a pack file. */
export function parseHeader(file: string, line: string): Result<PackHeader, PackProblem[]> {
  const json = readJson(file, line, ENTITY_UNITS_MAX, 1);
  if (!json.ok) return json;
  const version = findFormatProblem(file, json.value);
  if (version) return fail([version]);
  const header = parseWith(file, PackHeader, json.value, 'line 1');
  if (!header.ok || header.value.id !== OWN_PACK) return header;
  const message = `is ${quote(OWN_PACK)}, which is kept for the reader's own entries`;
  return fail([{ file, path: 'line 1.id', message, remedy: 'give the pack another id' }]);
}

/** Checks a value against a schema; fails with every problem. `place` is where in the file it is. */
export function parseWith<T>(
  file: string,
  schema: z.ZodType<T>,
  value: unknown,
  place = '',
): Result<T, PackProblem[]> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues
    .flatMap((issue) => describeIssue(file, schema, value, issue))
    .map((problem) => ({ ...problem, path: [place, problem.path].filter(Boolean).join('.') }));
  return fail(capProblems(problems));
}

/** A pack of a later format is told as such, and not by a hundred unknown fields. */
function findFormatProblem(file: string, value: unknown): PackProblem | undefined {
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format !== 'number' || format === 1) return undefined;
  return {
    file,
    path: 'format',
    message: `is ${quote(format)}, but this Gazetteer reads format 1`,
    remedy: 'get a newer Gazetteer, or a pack of format 1',
  };
}
