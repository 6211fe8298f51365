import type { PartialDate, Role } from '../../lib/model/entity.ts';
import { findLastRole, rolesOn } from '../../lib/model/roles.ts';
import { dateToWords } from './words.ts';

/** Offices under a heading that says for when they hold. */
export type RoleLine = { when: string; roles: Role[] };

/**
 * What a person was when the article appeared and what is known for today, as one line where that is
 * the same. Without an office today: the last one. Offices without any date stand by themselves.
 */
export function roleLines(
  roles: readonly Role[],
  articleDate: PartialDate | undefined,
  today: PartialDate,
): RoleLine[] {
  const now = rolesOn(roles, today);
  const then = articleDate === undefined ? now : rolesOn(roles, articleDate);
  const undated = roles.filter((role) => role.from === null && role.to === null);
  const last = now.length === 0 ? findLastRole(roles.filter((role) => role.to)) : undefined;
  const isSame = then.length === now.length && then.every((role) => now.includes(role));

  // An office without a known end may have ended: sources tell of a beginning more often.
  const lines: RoleLine[] = [];
  if (articleDate !== undefined && then.length > 0) {
    const day = dateToWords(articleDate);
    lines.push({
      when: isSame ? `Then (${day}), and now as far as known` : `Then (${day})`,
      roles: then,
    });
  }
  if (now.length > 0 && (articleDate === undefined || !isSame)) {
    lines.push({ when: 'Now, as far as known', roles: now });
  }
  if (last && !then.includes(last)) lines.push({ when: 'Last', roles: [last] });
  if (undated.length > 0) lines.push({ when: 'Undated', roles: undated });
  return lines;
}
