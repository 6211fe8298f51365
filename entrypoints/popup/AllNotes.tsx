import { useState } from 'preact/hooks';
import { NotesView } from '../../components/notes/NotesView.tsx';
import type { Note } from '../../lib/model/note.ts';
import { searchNotes } from '../../lib/search/note-search.ts';
import type { Notes } from './use-notes.ts';

export type AllNotesProps = {
  notes: Notes;
  now: number;
  titleOf: (note: Note) => string;
  onOpen: (note: Note) => void;
};

/** All notes, with the search over them. */
export function AllNotes({ notes, now, titleOf, onOpen }: AllNotesProps) {
  const [query, setQuery] = useState('');
  // By birth: a note must not move away under the reader who changes it.
  const titled = notes.all
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map((note) => ({ note, title: titleOf(note) }));
  return (
    <NotesView
      query={query}
      notes={searchNotes(titled, query)}
      hasNotes={notes.all.length > 0}
      now={now}
      onQuery={setQuery}
      onOpen={onOpen}
      onWrite={notes.write}
      onDelete={notes.remove}
    />
  );
}
