import { EntityId } from '../../lib/model/entity.ts';
import { toSlug } from '../../lib/model/slug.ts';

/** Leaves room for the prefix and a number in an id's hundred characters. */
const SLUG_MAX = 80;

/**
 * An id for a new entry of the reader's own that nothing else has: an entry with the id of a pack's
 * would take that one's place.
 */
export async function findFreeId(
  label: string,
  isTaken: (id: EntityId) => Promise<boolean>,
): Promise<EntityId> {
  const base = `own-${toSlug(label, SLUG_MAX) || 'entry'}`;
  for (let n = 1; ; n++) {
    const id = EntityId.parse(n === 1 ? base : `${base}-${n}`);
    if (!(await isTaken(id))) return id;
  }
}
