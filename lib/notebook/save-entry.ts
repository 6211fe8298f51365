import type { Entity } from '../model/entity.ts';
import type { SaveOutcome, Saving } from '../model/saving.ts';
import type { RecordStore } from '../records/store.ts';
import { entryToEdit, findEntry } from './entries.ts';
import { mergeEntry } from './merge-entry.ts';

/**
 * Keeps an entry together with what other windows made of it since the form began. `fresh`: the id
 * of its record where it has none.
 */
export async function saveEntry(
  store: RecordStore,
  saving: Saving,
  fresh: string,
): Promise<SaveOutcome> {
  let outcome: SaveOutcome = { state: 'deleted' };
  await store.commit(async (records) => {
    outcome = decide(saving, await findEntry(records, saving.mine.id));
    return outcome.state === 'saved' ? [await entryToEdit(records, outcome.entity, fresh)] : [];
  });
  return outcome;
}

function decide({ mine, base, settled }: Saving, theirs: Entity | undefined): SaveOutcome {
  if (!theirs) return base?.isOwn ? { state: 'deleted' } : { state: 'saved', entity: mine };
  const merged = mergeEntry({ base: base?.entity, mine, theirs }, settled);
  return merged.state === 'clash'
    ? { state: 'clash', theirs, clashes: merged.clashes }
    : { state: 'saved', entity: merged.entity };
}
