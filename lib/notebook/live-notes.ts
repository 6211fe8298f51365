import type { Note } from '../model/note.ts';
import type { Change, RecordStore } from '../records/store.ts';
import { listNotes, NOTE, recordToNote } from './notes.ts';

type Observer = { next: (notes: Note[]) => void; error: (error: unknown) => void };

/**
 * All notes, changed last first, told again after each change in any window. Only what was changed
 * is read again: with thousands of notes each keystroke in one would otherwise read them all.
 */
export const liveNotes = (store: RecordStore) => ({
  subscribe({ next, error }: Observer): { unsubscribe(): void } {
    const notes = new Map<string, Note>();
    let isOver = false;
    let turn: Promise<unknown> = Promise.resolve();
    const tell = () => {
      if (!isOver) next([...notes.values()].toSorted((a, b) => b.updatedAt - a.updatedAt));
    };
    /** One reading after the other: an older answer must not take a newer one's place. */
    const then = (read: () => Promise<void>) => {
      turn = turn.then(read).then(tell, (failure: unknown) => isOver || error(failure));
    };
    const follow = (changes: readonly Change[]) =>
      then(async () => {
        for (const { id } of changes) {
          const record = await store.find(NOTE, id);
          const note = record && recordToNote(record);
          if (note) notes.set(id, note);
          else notes.delete(id);
        }
      });
    // Watched before it is listed: what is changed in between is read twice, not missed.
    const stop = store.watch([NOTE], follow);
    then(async () => {
      for (const note of await listNotes(store, { kind: 'all' })) notes.set(note.id, note);
    });
    return {
      unsubscribe: () => {
        isOver = true;
        stop();
      },
    };
  },
});
