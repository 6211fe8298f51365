import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { StoredRecord } from '../records/record.ts';
import type { Device } from './device-row.ts';
import type { PackPart, PackPointer } from './pack-parts.ts';

/** A record, and what it is found by while it is not deleted. */
export type RecordRow = { kind: string; id: string; topics: string[]; record: StoredRecord };

/**
 * A record that no other device has heard of as it now is, and the fields that were written since.
 * One row a record, however often it is edited: what is sent is made of the record when it is sent.
 */
export type OutboxRow = { kind: string; id: string; fields: string[] };

/** A move of old stores into records, as far as it has come. */
export type MoveRow = { key: 'records'; state: 'copied' | 'done' };

/**
 * The reader's database. Packs lie in it as immutable parts under an edition key, with one pointer
 * a pack that says which edition answers: a row per alias took 17 to 39 s for 100,000 entities, parts take
 * under 2 s, and swapping one row is all it takes to change packs.
 */
export class GazetteerDb extends Dexie {
  declare packParts: Table<PackPart, [edition: string, name: string]>;
  declare pointers: EntityTable<PackPointer, 'slot'>;
  declare records: Table<RecordRow, [kind: string, id: string]>;
  declare outbox: Table<OutboxRow, [kind: string, id: string]>;
  declare devices: EntityTable<Device, 'key'>;
  declare moves: EntityTable<MoveRow, 'key'>;

  /** `name` is for tests that need a database of their own. */
  constructor(name = 'gazetteer') {
    // A commit is acknowledged when it is on the disk, also where the browser would say so sooner.
    // Packs are written in a few large transactions, which this makes no slower.
    super(name, { chromeTransactionDurability: 'strict' });
    // Released versions are never edited: a change is a further version with its upgrade.
    this.version(1).stores({
      packParts: '[edition+name]',
      pointers: 'slot',
      notes: 'id, entityId, pageUrl, updatedAt',
      rules: '[entityId+text]',
    });
    this.version(2).stores({ neverMark: 'text' });
    // What versions 1 and 2 hold is moved by `moveOldStores`, and only then deleted.
    this.version(3).stores({
      records: '[kind+id], *topics',
      outbox: '[kind+id]',
      devices: 'key',
      moves: 'key',
    });
  }
}
