import { Note } from '../model/note.ts';
import type { NoteId } from '../model/note.ts';
import type { RecordStore } from '../records/store.ts';
import { NOTE, noteToEdit, recordToNote } from './notes.ts';

/**
 * Where a note waits until the database has it. A window that closes takes its unfinished database
 * transactions with it, so each keystroke first goes to a place that is written at once.
 */
export type Journal = {
  keep(note: Note): void;
  forget(id: NoteId): void;
  /** Whatever lies there, unparsed. */
  list(): unknown[];
};

export type NoteWriter = {
  /** Keeps a note as it now reads; resolves when the database has it, or a later version of it. */
  write(note: Note): Promise<void>;
  /** Removes a note for good, whatever of it is still on its way. */
  remove(id: NoteId): Promise<void>;
  /** Writes what an earlier window could not finish. */
  recover(): Promise<void>;
};

export function createNoteWriter(store: RecordStore, journal: Journal): NoteWriter {
  const waiting = new Map<NoteId, Note>();
  const runs = new Map<NoteId, Promise<void>>();

  // One run a note: while the disk is busy only the latest text waits, not one text a keystroke.
  const run = async (id: NoteId) => {
    try {
      for (let note = waiting.get(id); note; note = waiting.get(id)) {
        waiting.delete(id);
        await store.commit([noteToEdit(note)]);
      }
      journal.forget(id);
    } finally {
      runs.delete(id);
    }
  };

  return {
    async write(note) {
      journal.keep(Note.parse(note));
      waiting.set(note.id, note);
      const running = runs.get(note.id) ?? run(note.id);
      runs.set(note.id, running);
      await running;
    },
    async remove(id) {
      waiting.delete(id);
      journal.forget(id);
      // The write under way reaches the database first: its transaction is older.
      await store.commit([{ do: 'delete', kind: NOTE, id }]);
    },
    async recover() {
      for (const found of journal.list()) {
        const note = Note.safeParse(found).data;
        if (!note) continue;
        const record = await store.find(NOTE, note.id);
        const stored = record && recordToNote(record);
        // Another window may have gone on writing the same note since.
        if (!stored || stored.updatedAt <= note.updatedAt) await store.commit([noteToEdit(note)]);
        journal.forget(note.id);
      }
    },
  };
}
