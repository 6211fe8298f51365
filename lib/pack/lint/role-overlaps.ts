import type { Entity, Role } from '../../model/entity.ts';
import type { LintRule } from './rule.ts';

/** An office named twice for the same days by one person is one entry too many. */
export const roleOverlaps: LintRule = {
  id: 'role-overlaps',
  find: (entities) =>
    entities.flatMap(({ id, roles = [] }: Entity) =>
      roles.flatMap((role, n) =>
        roles
          .slice(n + 1)
          .filter((other) => isSameOffice(role, other) && overlap(role, other))
          .map(() => ({
            id,
            text: `"${role.title}" is held twice at the same time: join the two`,
          })),
      ),
    ),
};

const isSameOffice = (a: Role, b: Role) =>
  a.title === b.title && a.org === b.org && a.country === b.country;

/** Whole periods in common; that one ends in the month in which the next begins is no overlap. */
function overlap(a: Role, b: Role): boolean {
  const begin = [a.from ?? '0', b.from ?? '0'].toSorted().at(-1)!;
  const end = [a.to ?? '9999', b.to ?? '9999'].toSorted()[0]!;
  const shared = Math.min(begin.length, end.length);
  return begin.slice(0, shared) < end.slice(0, shared);
}
