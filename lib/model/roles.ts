import type { PartialDate, Role } from './entity.ts';

/**
 * The offices held on a day, the latest begun first. A partial date covers its whole year or month,
 * so an office "2019 to 2021" counts for all of 2021. An office without a known start counts only
 * before its end; one without a known end counts from its start on.
 */
export function rolesOn(roles: readonly Role[], date: PartialDate): Role[] {
  return roles
    .filter((role) => role.from !== null || role.to !== null)
    .filter((role) => isNotAfter(role.from, date) && isNotAfter(date, role.to))
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
}

/** The office begun last, held or not. */
export function findLastRole(roles: readonly Role[]): Role | undefined {
  return roles.toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)))[0];
}

const lastDay = (role: Role) => `${role.to ?? '9999'} ${role.from ?? ''}`;

function isNotAfter(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null) return true;
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) <= b.slice(0, shared);
}
