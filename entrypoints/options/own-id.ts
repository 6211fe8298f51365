import { EntityId } from '../../lib/model/entity.ts';
import { toSlug } from '../../lib/model/slug.ts';

/** Leaves room for what stands around it in an id's hundred characters. */
const SLUG_MAX = 80;

/**
 * An id for a new entry of the reader's own that nothing else has, in no pack, window or browser: an
 * entry with the id of another would take that one's place. `unique`: letters and digits drawn anew.
 */
export const toOwnId = (label: string, unique: string): EntityId =>
  EntityId.parse(`own-${toSlug(label, SLUG_MAX) || 'entry'}-${unique}`);
