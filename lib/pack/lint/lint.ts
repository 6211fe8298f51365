import type { Entity } from '../../model/entity.ts';
import { aliasCollisions } from './alias-collisions.ts';
import { commonWords } from './common-words.ts';
import { roleOverlaps } from './role-overlaps.ts';
import type { Finding } from './rule.ts';
import { sources } from './sources.ts';
import { summarySameness } from './summary-sameness.ts';
import { summaryShape } from './summary-shape.ts';

const RULES = [summaryShape, summarySameness, aliasCollisions, roleOverlaps, commonWords, sources];

/** What an editor should look at in a sound pack, rule by rule. Empty for a clean one. */
export function lintEntities(entities: readonly Entity[]): (Finding & { rule: string })[] {
  return RULES.flatMap((rule) =>
    rule.find(entities).map((finding) => ({ rule: rule.id, ...finding })),
  );
}
