import { uuidv7 } from 'uuidv7';
import { createRecordStore } from '../lib/db/record-store.ts';
import type { RecordWorld } from '../lib/db/record-store.ts';
import type { GazetteerDb } from '../lib/db/database.ts';
import { topicsOf } from '../lib/notebook/topics.ts';
import { refreshOwnPack } from '../lib/library/own-pack.ts';
import type { Entity } from '../lib/model/entity.ts';
import { entryToEdit } from '../lib/notebook/entries.ts';
import type { RecordStore } from '../lib/records/store.ts';

/** A turn that one window after the other takes, as a Web Lock gives it. */
export function aTurn(): RecordWorld['alone'] {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Windows of one profile: stores over one database that share a turn and hear each other. */
export function someWindows(db: GazetteerDb, overrides: Partial<RecordWorld> = {}) {
  const alone = aTurn();
  const ears = new Map<number, Set<(changes: readonly { kind: string; id: string }[]) => void>>();
  let windows = 0;
  let epochs = 0;
  const world = {
    now: () => Date.now(),
    randomEpoch: () => `epoch${'abcdefghij'.charAt(epochs++ % 10)}aa`,
    topicsOf,
    alone,
    ready: Promise.resolve(),
    ...overrides,
  };
  return (): RecordStore => {
    const me = windows++;
    ears.set(me, new Set());
    return createRecordStore(db, {
      ...world,
      channel: {
        tell: (changes) => {
          for (const [other, listeners] of ears)
            if (other !== me) for (const hear of listeners) hear(changes);
        },
        listen: (hear) => {
          ears.get(me)?.add(hear);
          return () => ears.get(me)?.delete(hear);
        },
      },
    });
  };
}

const compiling = aTurn();

/** Saves own entries as a window of ours does; `now` in milliseconds since the epoch. */
export async function saveEntries(
  db: GazetteerDb,
  store: RecordStore,
  entities: readonly Entity[],
  now = 0,
): Promise<void> {
  for (const entity of entities) await store.commit([await entryToEdit(store, entity, uuidv7())]);
  await refreshOwnPack(db, store, { now: () => now, alone: compiling });
}
