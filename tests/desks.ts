import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { EntityId } from '../lib/model/entity.ts';
import type { Note, NoteId } from '../lib/model/note.ts';
import type { OpenNote } from '../lib/model/open-note.ts';
import { liveNotes } from '../lib/notebook/live-notes.ts';
import type { DeskWorld, Journal, NoteDesk } from '../lib/notebook/note-desk.ts';
import { createNoteDesk } from '../lib/notebook/note-desk.ts';
import type { TypedNote } from '../lib/notebook/save-note.ts';
import type { RecordStore } from '../lib/records/store.ts';

/** What a desk over this store needs; a fault that nobody expects ends the test. */
export const aDeskWorld = (store: RecordStore, overrides: Partial<DeskWorld> = {}): DeskWorld => ({
  store,
  journal: aJournal(),
  now: () => Date.now(),
  createId: () => uuidv7() as NoteId,
  report: (error) => {
    throw error;
  },
  ...overrides,
});

/** A window that hears what others write, and the end of it. */
export function aWindow(store: RecordStore): { desk: NoteDesk; end: () => void } {
  const world = aDeskWorld(store);
  const desk = createNoteDesk(world);
  const { unsubscribe } = liveNotes(store).subscribe({
    next: (notes) => desk.hear(new Map(notes.map((note) => [note.id, note]))),
    error: (error) => world.report(error, 'listening'),
  });
  return { desk, end: unsubscribe };
}

/** A field with a caret at its end, in which one types and sees what others write. */
export function aField(open: OpenNote) {
  let { text } = open.read();
  let caret = text.length;
  // As a field of ours does it: what is shown is exchanged together with the caret.
  const stop = open.watch(() => {
    const move = open.takeIn(true);
    if (open.read().text === text) return;
    text = open.read().text;
    caret = move(caret);
  });
  return {
    ...open,
    stop,
    press: (keys: string) => {
      for (const key of keys) {
        text = text.slice(0, caret) + key + text.slice(caret);
        caret += key.length;
        open.type(text);
      }
    },
  };
}

/** Until nothing is on its way and every window has heard of all. */
export async function settled(...notes: OpenNote[]): Promise<void> {
  for (let calm = 0; calm < 3; calm++) {
    await pause(10);
    if (notes.some((note) => note.read().state === 'saving')) calm = 0;
  }
}

export function aJournal(): Journal {
  const kept = new Map<NoteId, TypedNote>();
  return {
    keep: (typed) => void kept.set(typed.note.id, typed),
    forget: ({ note }) => void kept.delete(note.id),
    list: () => [...kept.values()],
  };
}

/** A note of an id of its own. */
export const aFreshNote = (overrides: Partial<Note> = {}): Note => ({
  id: uuidv7() as NoteId,
  target: { kind: 'entity', entityId: 'badr' as EntityId },
  body: 'A note.',
  createdAt: 1,
  updatedAt: 1,
  ...overrides,
});
