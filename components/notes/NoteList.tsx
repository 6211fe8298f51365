import type { Note } from '../../lib/model/note.ts';
import { timeToWords } from '../shell/time-words.ts';

export type NoteListProps = {
  /** Each with the name of what it is about. */
  notes: readonly { note: Note; title: string }[];
  now: number;
  onOpen: (note: Note) => void;
};

/** Notes in short; each opens where it can be changed. */
export function NoteList({ notes, now, onOpen }: NoteListProps) {
  return (
    <ul class="note-list">
      {notes.map(({ note, title }) => (
        <li key={note.id}>
          <button type="button" class="note-row" onClick={() => onOpen(note)}>
            <span class="note-title">
              <bdi dir="auto">{title}</bdi>
            </span>
            <span class="note-body" dir="auto">
              {note.body}
            </span>
            <span class="note-time">{timeToWords(note.updatedAt, now)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
