import { useState } from 'preact/hooks';
import { NotesView } from '../../components/notes/NotesView.tsx';
import type { Note } from '../../lib/model/note.ts';
import type { FindNotes } from './use-note-search.ts';
import type { Notes } from './use-notes.ts';

export type AllNotesProps = {
  notes: Notes;
  find: FindNotes;
  now: number;
  onOpen: (note: Note) => void;
};

/** All notes, with the search over them. */
export function AllNotes({ notes, find, now, onOpen }: AllNotesProps) {
  const [query, setQuery] = useState('');
  // By birth: a note must not move away under the reader who changes it.
  const found = find(query).toSorted((a, b) => b.note.createdAt - a.note.createdAt);
  return (
    <NotesView
      query={query}
      notes={found}
      hasNotes={notes.all.length > 0}
      now={now}
      onQuery={setQuery}
      onOpen={onOpen}
      open={notes.open}
      onDelete={notes.remove}
    />
  );
}
