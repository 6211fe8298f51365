import { useState } from 'preact/hooks';
import type { Note, NoteId } from '../../lib/model/note.ts';
import type { OpenNote } from '../../lib/model/open-note.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { timeToWords } from '../shell/time-words.ts';

export type NotesOnProps = {
  /** What the notes are about, to name the fields by. */
  subject: string;
  /** The notes there are; shown newest first, so that none moves while it is changed. */
  notes: readonly Note[];
  now: number;
  hasFocus?: boolean;
  createId: () => NoteId;
  open: (id: NoteId) => OpenNote;
  onDelete: (note: Note) => void;
};

/** The notes on one entity or page: a field for a new one, and each earlier one in its own. */
export function NotesOn(props: NotesOnProps) {
  const { subject, notes, now } = props;
  const [draft, setDraft] = useState(props.createId);
  const isBegun = notes.some(({ id }) => id === draft);
  return (
    <div class="notes-on">
      <NoteEditor
        key={draft}
        note={props.open(draft)}
        label={`New note on ${subject}`}
        placeholder="Write a note. It is saved as you type."
        hasFocus={props.hasFocus ?? false}
      >
        {isBegun && (
          <button type="button" class="link" onClick={() => setDraft(props.createId())}>
            Another note
          </button>
        )}
      </NoteEditor>
      {/* The draft stays in its own field while it is written. */}
      {notes
        .filter(({ id }) => id !== draft)
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .map((note) => (
          <NoteEditor
            key={note.id}
            note={props.open(note.id)}
            label={`Note on ${subject}, ${timeToWords(note.updatedAt, now)}`}
            time={timeToWords(note.updatedAt, now)}
          >
            <button type="button" class="link" onClick={() => props.onDelete(note)}>
              Delete<span class="hidden"> this note</span>
            </button>
          </NoteEditor>
        ))}
    </div>
  );
}
