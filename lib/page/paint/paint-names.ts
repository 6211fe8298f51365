import type { Mention } from '../../model/mention.ts';

/** Our names in the page's highlight registry; the content style sheet speaks of the same. */
export const mentionName = ({ type }: Pick<Mention, 'type'>): string => `gazetteer-${type}`;

/** The mention whose card is open. */
export const CURRENT = 'gazetteer-current';

/** Which paint lies over which: the higher one. */
export const PRIORITY = { mention: 0, current: 1 };
