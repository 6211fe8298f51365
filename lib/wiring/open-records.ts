import { uuidv7 } from 'uuidv7';
import type { GazetteerDb } from '../db/database.ts';
import { randomEpoch } from '../db/device.ts';
import { moveOldStores } from '../db/move-old-stores.ts';
import { createRecordStore } from '../db/record-store.ts';
import { oldRowToEdit } from '../notebook/old-rows.ts';
import { topicsOf } from '../notebook/topics.ts';
import { runAlone } from '../platform/alone.ts';
import { oldSites } from '../platform/old-sites.ts';
import { openRecordChannel } from '../platform/record-channel.ts';
import type { RecordStore } from '../records/store.ts';

/**
 * What the reader made, as the background and every window of ours have it. What older versions
 * stored is moved first; where that fails, every question fails, and nothing has changed.
 */
export function openRecords(db: GazetteerDb): RecordStore {
  const world = {
    now: () => Date.now(),
    randomEpoch,
    topicsOf,
    alone: <T>(work: () => Promise<T>) => runAlone('gazetteer-records', work),
  };
  const ready = moveOldStores(db, {
    ...world,
    toEdit: (row) => oldRowToEdit(row, uuidv7),
    oldSites,
  });
  // Each question awaits it and tells; until one comes it is nobody's.
  ready.catch(() => undefined);
  return createRecordStore(db, { ...world, channel: openRecordChannel(), ready });
}
