import type { EntityType } from '../../model/entity.ts';

/** The types again, because a value from the schemas would bring Zod into every page. */
const TYPES = { group: 0, base: 0, official: 0, outlet: 0, agreement: 0 } satisfies Record<
  EntityType,
  0
>;
export const ENTITY_TYPE_LIST = Object.keys(TYPES) as EntityType[];

/** Our names in the page's highlight registry; the content style sheet speaks of the same. */
export const highlightName = (type: EntityType) => `gazetteer-${type}`;

/** The mention whose card is open. */
export const CURRENT = 'gazetteer-current';
