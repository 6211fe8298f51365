import type { Note, NoteId } from '../../lib/model/note.ts';
import type { OpenNote } from '../../lib/model/open-note.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { timeToWords } from '../shell/time-words.ts';

export type NotesViewProps = {
  query: string;
  /** Those that the query finds, newest first, each with the name of what it is about. */
  notes: readonly { note: Note; title: string }[];
  /** Whether there are any without the query. */
  hasNotes: boolean;
  now: number;
  onQuery: (query: string) => void;
  onOpen: (note: Note) => void;
  open: (id: NoteId) => OpenNote;
  onDelete: (note: Note) => void;
};

/** Every note of the reader, searchable, and changed where it stands. */
export function NotesView(props: NotesViewProps) {
  const { query, notes, hasNotes, now } = props;
  return (
    <section aria-labelledby="all-notes">
      <h1 id="all-notes" class="view-title">
        Your notes
      </h1>
      {hasNotes && (
        <input
          type="search"
          class="field-input"
          aria-label="Search notes"
          placeholder="Search your notes"
          dir="auto"
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      )}
      {!hasNotes && (
        <EmptyState title="No notes yet">
          <p>Write one on the page you read, or on any name: search for it and open it.</p>
        </EmptyState>
      )}
      {hasNotes && notes.length === 0 && (
        <p class="quiet-line" role="status">
          No note holds “<bdi>{query.trim()}</bdi>”.
        </p>
      )}
      {notes.map(({ note, title }) => (
        <div key={note.id} class="note-item">
          <button type="button" class="note-subject link" onClick={() => props.onOpen(note)}>
            <bdi dir="auto">{title}</bdi>
          </button>
          <NoteEditor
            note={props.open(note.id)}
            label={`Note on ${title}, ${timeToWords(note.updatedAt, now)}`}
            time={timeToWords(note.updatedAt, now)}
          >
            <button type="button" class="link" onClick={() => props.onDelete(note)}>
              Delete<span class="hidden"> the note on {title}</span>
            </button>
          </NoteEditor>
        </div>
      ))}
    </section>
  );
}
