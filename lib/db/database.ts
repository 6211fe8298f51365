import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { RejectRule } from '../model/mention.ts';
import type { Note } from '../model/note.ts';
import type { PackPart, PackPointer } from './pack-parts.ts';

/** A note as it lies in the table: its target once more, flat, to be found by. */
export type NoteRow = { id: string; entityId?: string; pageUrl?: string; updatedAt: number } & {
  note: Note;
};

/**
 * The reader's database. Packs lie in it as immutable parts under an edition key, with one pointer
 * a pack that says which edition answers: a row per alias took 17 to 39 s for 100,000 entities, parts take
 * under 2 s, and swapping one row is all it takes to change packs.
 */
export class GazetteerDb extends Dexie {
  declare packParts: Table<PackPart, [edition: string, name: string]>;
  declare pointers: EntityTable<PackPointer, 'slot'>;
  declare notes: EntityTable<NoteRow, 'id'>;
  declare rules: Table<RejectRule, [entityId: string, text: string]>;
  declare neverMark: EntityTable<{ text: string }, 'text'>;

  /** `name` is for tests that need a database of their own. */
  constructor(name = 'gazetteer') {
    super(name);
    // Released versions are never edited: a change is a further version with its upgrade.
    this.version(1).stores({
      packParts: '[edition+name]',
      pointers: 'slot',
      notes: 'id, entityId, pageUrl, updatedAt',
      rules: '[entityId+text]',
    });
    this.version(2).stores({ neverMark: 'text' });
  }
}
