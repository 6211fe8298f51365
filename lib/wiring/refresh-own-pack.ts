import type { GazetteerDb } from '../db/database.ts';
import { refreshOwnPack } from '../library/own-pack.ts';
import { runAlone } from '../platform/alone.ts';
import type { RecordStore } from '../records/store.ts';

/** Has the reader's own entries answer as the records have them now; true where that changed them. */
export const bringOwnPackUpToDate = (db: GazetteerDb, store: RecordStore): Promise<boolean> =>
  refreshOwnPack(db, store, {
    now: () => Date.now(),
    alone: (work) => runAlone('gazetteer-own-pack', work),
  });
