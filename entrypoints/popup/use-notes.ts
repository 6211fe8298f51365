import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLive } from '../../lib/hooks/use-live.ts';
import type { Note, NoteId, NoteTarget } from '../../lib/model/note.ts';
import type { OpenNote } from '../../lib/model/open-note.ts';
import type { Ports } from './ports.ts';

export type Notes = {
  /** Those that are stored, and those that are deleted elsewhere while they are in a field here. */
  all: readonly Note[];
  /** Whether the notes can not be read, or the last deletion failed. */
  hasFailed: boolean;
  deleted: Note | undefined;
  /** The note as a field of this window has it. `target` is for a note that is not there yet. */
  open: (id: NoteId, target?: NoteTarget) => OpenNote;
  remove: (note: Note) => void;
  undo: () => void;
  forgetDeleted: () => void;
};

/** The reader's notes and what can be done with them. */
export function useNotes(ports: Ports): Notes {
  const { desk } = ports;
  const live = useLive(ports.notes);
  const stored = live.state === 'ready' ? live.value : NONE;
  const byId = useMemo(() => new Map(stored.map((note) => [note.id, note])), [stored]);
  const [hasFailed, setFailed] = useState(false);
  const [deleted, setDeleted] = useState<Note>();
  // Before the next key, so that it is typed on top of what is stored.
  useLayoutEffect(() => {
    if (live.state === 'ready') desk.hear(byId);
  }, [desk, byId, live.state]);

  // A field does not go from under the hands of who writes in it.
  const others = useSame(desk.listOpen().filter(({ id }) => !byId.has(id)));
  const all = useMemo(
    () => (others.length === 0 ? stored : [...others, ...stored]),
    [stored, others],
  );

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
    open: (id, target = { kind: 'unknown' }) =>
      desk.open(
        byId.get(id) ?? { id, target, body: '', createdAt: ports.now(), updatedAt: ports.now() },
      ),
    remove: (note) => {
      setDeleted(note);
      keep(desk.remove(note.id), 'deleting a note');
    },
    undo: () => {
      if (deleted) keep(desk.restore(deleted), 'putting a note back');
      setDeleted(undefined);
    },
    forgetDeleted: () => setDeleted(undefined),
  };
}

/** The same array as long as it holds the same texts: the search reads a new one anew. */
function useSame(notes: readonly Note[]): readonly Note[] {
  const held = useRef(notes);
  const isSame =
    notes.length === held.current.length &&
    notes.every(({ id, body }, at) => {
      const before = held.current[at];
      return before?.id === id && before.body === body;
    });
  if (!isSame) held.current = notes;
  return held.current;
}

const NONE: readonly Note[] = [];
