import type { Note, NoteId } from '../model/note.ts';
import type { DraftView, OpenNote } from '../model/open-note.ts';
import type { RecordStore } from '../records/store.ts';
import type { Draft } from './draft.ts';
import * as drafts from './draft.ts';
import { NOTE } from './notes.ts';
import type { TypedNote } from './save-note.ts';
import { isSameText, KeptNote, saveNote } from './save-note.ts';

/**
 * Where a note waits until the database has it. A window that closes takes its unfinished database
 * transactions with it, so each keystroke first goes to a place that is written at once.
 */
export type Journal = {
  keep(typed: TypedNote): void;
  /** Unless something else of that note was kept since. */
  forget(typed: TypedNote): void;
  /** Whatever lies there, of any window, unparsed. */
  list(): unknown[];
};

/** What a desk needs of the world. */
export type DeskWorld = {
  store: RecordStore;
  journal: Journal;
  /** Milliseconds since the epoch. */
  now(): number;
  createId(): NoteId;
  report(error: unknown, doing: string): void;
};

/** The notes of one window, as they are written. */
export type NoteDesk = ReturnType<typeof createNoteDesk>;

export function createNoteDesk(world: DeskWorld) {
  const { store, journal } = world;
  const sheets = new Map<NoteId, Sheet>();
  return {
    /** The note in a field of this window; `note` as it is stored, or empty where it is new. */
    open(note: Note): OpenNote {
      const { id } = note;
      const leave = (sheet: Sheet) => sheets.get(id) === sheet && sheets.delete(id);
      const sheet = sheets.get(id) ?? createSheet(world, note, leave);
      sheets.set(id, sheet);
      return sheet;
    },
    /** All notes as they are stored, after any change of any. */
    hear(notes: ReadonlyMap<NoteId, Note>): void {
      for (const [id, sheet] of sheets) sheet.hear(notes.get(id));
    },
    /** The notes that are in fields now, each with what its field holds. */
    listOpen: (): Note[] => [...sheets.values()].flatMap((sheet) => sheet.find() ?? []),
    /** Removes a note for good, whatever of it is still on its way. */
    async remove(id: NoteId): Promise<void> {
      sheets.get(id)?.close();
      // The write under way reaches the database first: its transaction is older.
      await store.commit([{ do: 'delete', kind: NOTE, id }]);
    },
    /** Puts a deleted note back, beside what was written in it since. */
    async restore(note: Note): Promise<void> {
      sheets.delete(note.id);
      await saveNote(store, { note, base: '' }, world.createId());
    },
    /** Writes what an earlier window could not finish. */
    async recover(): Promise<void> {
      for (const found of journal.list()) {
        const typed = KeptNote.safeParse(found).data;
        if (!typed) continue;
        await saveNote(store, typed, world.createId());
        journal.forget(typed);
      }
    },
  };
}

type Sheet = OpenNote & {
  hear(note: Note | undefined): void;
  find(): Note | undefined;
  close(): void;
};

function createSheet(world: DeskWorld, first: Note, onLeft: (sheet: Sheet) => void): Sheet {
  const { store, journal, report } = world;
  const watchers = new Set<() => void>();
  let note = first;
  let draft = drafts.startDraft(first.body, first.updatedAt);
  let view = toView(draft);
  let isClosed = false;
  let isListed = first.body !== '';
  let kept: TypedNote | undefined;
  let aside: NoteId | undefined;

  const set = (next: Draft) => {
    if (next === draft) return;
    draft = next;
    view = toView(draft);
    for (const tell of watchers) tell();
  };
  const keep = () => {
    const typed = { note: { ...note, body: draft.text }, base: draft.base };
    try {
      journal.keep(typed);
      kept = typed;
    } catch (error) {
      // The database may still have room, and is what counts.
      report(error, 'keeping a note while it is written');
    }
    return typed;
  };
  // One write at a time: while the disk is busy only the latest text waits, not one text a keystroke.
  const write = async () => {
    while (draft.isWaiting && draft.sent === undefined) {
      const typed = keep();
      set(drafts.sendText(draft));
      try {
        const id = aside ?? note.id;
        const second = world.createId();
        const saved = await saveNote(store, { ...typed, note: { ...typed.note, id } }, second);
        if (saved.meanwhile === 'split') aside = second;
        set(drafts.receiveSaved(draft, saved));
      } catch (error) {
        report(error, 'saving a note');
        set(drafts.receiveFailure(draft));
        return;
      }
    }
    if (!draft.isWaiting && draft.sent === undefined && kept) journal.forget(kept);
    leave();
  };
  const leave = () => {
    if (watchers.size === 0 && !draft.isWaiting && draft.sent === undefined) onLeft(sheet);
  };

  const sheet: Sheet = {
    read: () => view,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => {
        watchers.delete(onChange);
        leave();
      };
    },
    type: (text) => {
      if (isClosed) return;
      note = { ...note, updatedAt: world.now() };
      set(drafts.typeText(draft, text));
      keep();
      void write();
    },
    takeIn: (hasFocus) => {
      const { draft: taken, move } = drafts.takeIn(draft, hasFocus);
      if (taken === draft) return move;
      aside = undefined;
      // The one who asks shows it first: told of it now, the field would not know where its caret is.
      draft = taken;
      view = toView(draft);
      queueMicrotask(() => void write());
      return move;
    },
    hear: (stored) => {
      // A new note that is not stored yet is not a deleted one.
      if (stored) isListed = true;
      // It was written on elsewhere after it was deleted here.
      if (stored && stored.updatedAt > draft.stored.at) isClosed = false;
      if (isListed) set(drafts.hearStored(draft, stored));
    },
    find: () =>
      watchers.size > 0 && !isClosed && !isSameText(draft.text, '')
        ? { ...note, body: draft.text }
        : undefined,
    close: () => {
      isClosed = true;
      draft = { ...draft, isWaiting: false };
      if (kept) journal.forget(kept);
    },
  };
  return sheet;
}

function toView(draft: Draft): DraftView {
  const { text, news, hasFailed, hasTyped, isWaiting, sent } = draft;
  const state = () => {
    if (hasFailed && sent === undefined) return 'failed';
    if (isWaiting || sent !== undefined) return 'saving';
    if (drafts.isDeleted(draft)) return 'deleted';
    return hasTyped ? 'saved' : 'untouched';
  };
  return { text, state: state(), news };
}
