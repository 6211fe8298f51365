import type { Edit } from '../records/edit.ts';
import { applyEdit } from '../records/edit.ts';
import { isAlive, StoredRecord } from '../records/record.ts';
import type { Change, Decide, RecordReader, RecordStore } from '../records/store.ts';
import type { GazetteerDb, OutboxRow, RecordRow } from './database.ts';
import { readDevice } from './device.ts';

/** What the store needs of the world. */
export type RecordWorld = {
  /** Milliseconds since the epoch. */
  now(): number;
  randomEpoch(): string;
  /** Runs work while nobody else does, in whichever window. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** What a record can be found by, beside its kind. */
  topicsOf(record: StoredRecord): string[];
  /** Tells other windows, and hears from them. */
  channel: {
    tell(changes: readonly Change[]): void;
    listen(onChange: (changes: readonly Change[]) => void): () => void;
  };
  /** Resolves when the database holds all that older versions kept elsewhere. */
  ready: Promise<unknown>;
};

/** The reader's records in the database. */
export function createRecordStore(db: GazetteerDb, world: RecordWorld): RecordStore {
  const watchers = new Set<(changes: readonly Change[]) => void>();
  const reader = readRecords(db);
  return {
    commit: async (edits) => {
      await world.ready;
      const changes = await world.alone(() => writeEdits(db, edits, world));
      if (changes.length === 0) return;
      world.channel.tell(changes);
      for (const tell of watchers) tell(changes);
    },
    find: async (kind, id) => {
      await world.ready;
      return reader.find(kind, id);
    },
    list: async (kind, topic) => {
      await world.ready;
      return reader.list(kind, topic);
    },
    watch: (kinds, onChange) => {
      const tell = (changes: readonly Change[]) => {
        const those = changes.filter(({ kind }) => kinds.includes(kind));
        if (those.length > 0) onChange(those);
      };
      watchers.add(tell);
      const stop = world.channel.listen(tell);
      return () => {
        watchers.delete(tell);
        stop();
      };
    },
  };
}

/** Reads within the transaction that is open, where one is. */
const readRecords = (db: GazetteerDb): RecordReader => ({
  find: async (kind, id) => {
    const row = await db.records.get([kind, id]);
    const record = row && parseRow(row);
    return record && isAlive(record) ? record : undefined;
  },
  list: async (kind, topic) => {
    const rows = await db.records.where('topics').equals(topicKey(kind, topic)).toArray();
    return rows.flatMap((row) => parseRow(row) ?? []);
  },
});

/** State, outbox and this device's counter, all in one transaction. */
export function writeEdits(
  db: GazetteerDb,
  asked: readonly Edit[] | Decide,
  { now, randomEpoch, topicsOf }: Pick<RecordWorld, 'now' | 'randomEpoch' | 'topicsOf'>,
): Promise<Change[]> {
  return db.transaction('rw', db.records, db.outbox, db.devices, async () => {
    const edits = typeof asked === 'function' ? await asked(readRecords(db)) : asked;
    // Asked together: each question that waits for another makes a key wait longer for the disk.
    const [device, { records, outbox }] = await Promise.all([
      readDevice(db, randomEpoch),
      readBefore(db, edits),
    ]);
    const changed = new Map<string, Change>();
    for (const edit of edits) {
      const key = keyOf(edit);
      const cause = { now: now(), epoch: device.epoch, counter: device.counter + 1 };
      const edited = applyEdit(records.get(key), edit, cause);
      if (!edited) continue;
      if (edit.do === 'put') device.counter += 1;
      records.set(key, edited.record);
      const { kind, id } = edit;
      const fields = new Set([...(outbox.get(key)?.fields ?? []), ...edited.written]);
      outbox.set(key, { kind, id, fields: [...fields] });
      changed.set(key, { kind, id });
    }
    const keys = [...changed.keys()];
    if (keys.length > 0)
      await Promise.all([
        db.records.bulkPut(keys.map((key) => toRow(records.get(key)!, topicsOf))),
        db.outbox.bulkPut(keys.map((key) => outbox.get(key)!)),
        db.devices.put(device),
      ]);
    return [...changed.values()];
  });
}

async function readBefore(db: GazetteerDb, edits: readonly Edit[]) {
  const keys = [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()].map(
    ({ kind, id }): [string, string] => [kind, id],
  );
  const [recordRows, outboxRows] = await Promise.all([
    db.records.bulkGet(keys),
    db.outbox.bulkGet(keys),
  ]);
  const records = new Map<string, StoredRecord>();
  for (const row of recordRows) {
    const record = row && parseRow(row);
    if (record) records.set(keyOf(record), record);
  }
  const outbox = new Map<string, OutboxRow>();
  for (const row of outboxRows) if (row) outbox.set(keyOf(row), row);
  return { records, outbox };
}

const keyOf = ({ kind, id }: Change): string => `${kind} ${id}`;

const topicKey = (kind: string, topic?: string): string =>
  topic === undefined ? kind : `${kind} ${topic}`;

/** A row that does not parse is left out, never mended. */
const parseRow = ({ record }: RecordRow): StoredRecord | undefined =>
  StoredRecord.safeParse(record).data;

/** Deleted records keep their row, and are found by no topic. */
function toRow(record: StoredRecord, topicsOf: RecordWorld['topicsOf']): RecordRow {
  const { kind, id } = record;
  const topics = isAlive(record)
    ? [kind, ...topicsOf(record).map((topic) => topicKey(kind, topic))]
    : [];
  return { kind, id, topics, record };
}
