import type { Entity } from '../model/entity.ts';
import { findAliasProblems } from './check-aliases.ts';
import { nearestOf } from './nearest.ts';
import type { PackProblem } from './problem.ts';
import { quote } from './problem.ts';

/** An entity and where it stands: its file, and the path to it inside that file (empty: all of it). */
export type PlacedEntity = { file: string; prefix: string; entity: Entity };

/** What only shows when entities are seen together: ids given twice, and links that lead nowhere. */
export function findPackProblems(placed: readonly PlacedEntity[]): PackProblem[] {
  const placesById = new Map<string, PlacedEntity>();
  const problems: PackProblem[] = [];
  for (const place of placed) {
    const first = placesById.get(place.entity.id);
    if (first) problems.push(duplicate(place, first));
    else placesById.set(place.entity.id, place);
  }
  const ids = new Set(placesById.keys());
  for (const place of placed) {
    problems.push(...findAliasProblems(place.file, place.prefix, place.entity));
    problems.push(...findLinkProblems(place, ids));
  }
  return problems;
}

function duplicate(place: PlacedEntity, first: PlacedEntity): PackProblem {
  const where = first.prefix ? `${first.file}, ${first.prefix}` : first.file;
  return problem(
    place,
    'id',
    `${quote(place.entity.id)} is also the id in ${where}`,
    'give each its own id, or remove one',
  );
}

function findLinkProblems(place: PlacedEntity, ids: ReadonlySet<string>): PackProblem[] {
  const { entity } = place;
  const relations = entity.relations.map(({ target }, i) => ({
    path: `relations[${i}].target`,
    target,
  }));
  const roles = (entity.roles ?? []).flatMap(({ org }, i) =>
    org === undefined ? [] : [{ path: `roles[${i}].org`, target: org }],
  );
  return [...relations, ...roles].flatMap(({ path, target }) => {
    if (target === entity.id) {
      return [problem(place, path, 'points at the entity itself', 'remove it or mend the id')];
    }
    if (ids.has(target)) return [];
    const near = nearestOf(target, [...ids]);
    const remedy = near ? `did you mean ${quote(near)}?` : 'add that entity, or remove this';
    return [problem(place, path, `points at ${quote(target)}, which is not in the pack`, remedy)];
  });
}

function problem(place: PlacedEntity, path: string, message: string, remedy: string): PackProblem {
  const { file, prefix } = place;
  return { file, path: prefix ? `${prefix}.${path}` : path, message, remedy };
}
