import { useState } from 'preact/hooks';
import type { Note, NoteId } from '../../lib/model/note.ts';
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
  onWrite: (id: NoteId, body: string) => void;
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
        body=""
        label={`New note on ${subject}`}
        placeholder="Write a note. It is saved as you type."
        hasFocus={props.hasFocus ?? false}
        onInput={(body) => props.onWrite(draft, body)}
      />
      {isBegun && (
        <p class="note-foot">
          <span>Saved in this browser</span>
          <button type="button" class="link" onClick={() => setDraft(props.createId())}>
            Another note
          </button>
        </p>
      )}
      {/* The draft stays in its own field while it is written. */}
      {notes
        .filter(({ id }) => id !== draft)
        .toSorted((a, b) => b.createdAt - a.createdAt)
        .map((note) => (
          <div key={note.id} class="note-item">
            <NoteEditor
              body={note.body}
              label={`Note on ${subject}, ${timeToWords(note.updatedAt, now)}`}
              onInput={(body) => props.onWrite(note.id, body)}
            />
            <p class="note-foot">
              <span>{timeToWords(note.updatedAt, now)}</span>
              <button type="button" class="link" onClick={() => props.onDelete(note)}>
                Delete<span class="hidden"> this note</span>
              </button>
            </p>
          </div>
        ))}
    </div>
  );
}
