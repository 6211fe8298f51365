import type { StoredRecord } from '../records/record.ts';
import { ENTRY, entryTopics } from './entries.ts';
import { NOTE, noteTopics } from './notes.ts';

/** What a record can be found by beside its kind; nothing for kinds that this version does not know. */
export function topicsOf(record: StoredRecord): string[] {
  switch (record.kind) {
    case NOTE:
      return noteTopics(record);
    case ENTRY:
      return entryTopics(record);
    default:
      return [];
  }
}
