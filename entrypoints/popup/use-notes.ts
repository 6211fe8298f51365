import { useMemo, useState } from 'preact/hooks';
import { useLive } from '../../lib/hooks/use-live.ts';
import { NOTE_MAX } from '../../lib/model/limits.ts';
import type { Note, NoteId, NoteTarget } from '../../lib/model/note.ts';
import type { Ports } from './ports.ts';

export type Notes = {
  all: readonly Note[];
  /** Whether the last writing failed: the text is then only in the field. */
  hasFailed: boolean;
  deleted: Note | undefined;
  /** Keeps what an editor now holds. `target` is for a note that is not there yet. */
  write: (id: NoteId, body: string, target?: NoteTarget) => void;
  remove: (note: Note) => void;
  undo: () => void;
  forgetDeleted: () => void;
};

/** The reader's notes and what can be done with them. */
export function useNotes(ports: Ports): Notes {
  const live = useLive(ports.notes);
  const all = live.state === 'ready' ? live.value : NONE;
  const [hasFailed, setFailed] = useState(false);
  const [deleted, setDeleted] = useState<Note>();
  // What was written last, which the live query only tells a moment later.
  const written = useMemo(() => new Map<NoteId, Note>(), []);

  const keep = (work: Promise<void>, doing: string) => {
    work.then(
      () => setFailed(false),
      (error: unknown) => {
        setFailed(true);
        ports.report(error, doing);
      },
    );
  };

  return {
    all,
    hasFailed: hasFailed || live.state === 'failed',
    deleted,
    write: (id, body, newTarget) => {
      const before = written.get(id) ?? all.find((note) => note.id === id);
      const target = before?.target ?? newTarget;
      if (!target) return;
      const updatedAt = ports.now();
      const createdAt = before?.createdAt ?? updatedAt;
      const note = { id, target, body: body.slice(0, NOTE_MAX), createdAt, updatedAt };
      written.set(id, note);
      keep(ports.saveNote(note), 'saving a note');
    },
    remove: (note) => {
      written.delete(note.id);
      setDeleted(note);
      keep(ports.deleteNote(note), 'deleting a note');
    },
    undo: () => {
      if (deleted) keep(ports.saveNote(deleted), 'putting a note back');
      setDeleted(undefined);
    },
    forgetDeleted: () => setDeleted(undefined),
  };
}

const NONE: readonly Note[] = [];
