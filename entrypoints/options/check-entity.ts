import type { EntityProblem } from '../../components/options/editor/draft-to-entity.ts';
import { Entity } from '../../lib/model/entity.ts';
import { fail } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { ok } from '../../lib/model/result.ts';
import { findAliasProblems } from '../../lib/pack/check-aliases.ts';
import { describeIssue } from '../../lib/pack/describe-issue.ts';

/** Checks what was written as a pack's file is checked, and says the same of it. */
export function checkEntity(value: unknown): Result<Entity, EntityProblem[]> {
  const parsed = Entity.safeParse(value);
  if (!parsed.success) {
    return fail(parsed.error.issues.flatMap((issue) => describeIssue('', Entity, value, issue)));
  }
  const { data } = parsed;
  const problems = findAliasProblems('', '', data);
  if (Object.keys(data.names).length === 0) {
    problems.push({
      file: '',
      path: 'names',
      message: 'is empty, so nothing could be marked',
      remedy: 'add at least one name',
    });
  }
  return problems.length > 0 ? fail(problems) : ok(data);
}
