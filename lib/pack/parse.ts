import { z } from 'zod';
import { Entity } from '../model/entity.ts';
import { ENTITIES_MAX } from '../model/limits.ts';
import { PackMeta } from '../model/pack.ts';
import type { Pack } from '../model/pack.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { findPackProblems } from './check-pack.ts';
import { findAliasProblems } from './check-aliases.ts';
import { describeIssue } from './describe-issue.ts';
import type { PackProblem } from './problem.ts';
import { capProblems, quote } from './problem.ts';
import { readJson } from './read-json.ts';

/** One entity is a page or two; a megabyte is a mistake. In UTF-16 units. */
const ENTITY_UNITS_MAX = 1_000_000;
/** 200,000 entities of a kilobyte each, and what a browser can hold as one string. */
const PACK_UNITS_MAX = 250_000_000;

const WholePack = PackMeta.extend({ entities: z.array(Entity).min(1).max(ENTITIES_MAX) });

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

/** Reads a whole pack in one file, links between its entities checked; fails with every problem. */
export function parsePackFile(file: string, text: string): Result<Pack, PackProblem[]> {
  const json = readJson(file, text, PACK_UNITS_MAX);
  if (!json.ok) return json;
  const version = findFormatProblem(file, json.value);
  if (version) return fail([version]);
  const parsed = parseWith(file, WholePack, json.value);
  if (!parsed.ok) return parsed;
  const problems = findPackProblems(
    parsed.value.entities.map((entity, i) => ({ file, prefix: `entities[${i}]`, entity })),
  );
  return problems.length > 0 ? fail(capProblems(problems)) : ok(parsed.value);
}

function parseWith<T>(
  file: string,
  schema: z.ZodType<T>,
  value: unknown,
): Result<T, PackProblem[]> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  return fail(capProblems(issues.flatMap((issue) => describeIssue(file, schema, value, issue))));
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
