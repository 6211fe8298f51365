import { NoteId } from '../../lib/model/note.ts';
import { aNote, ignore, NOW } from '../shell/builders.ts';
import { NoteList } from './NoteList.tsx';
import { NotesOn } from './NotesOn.tsx';
import { NotesView } from './NotesView.tsx';

const draft = NoteId.parse('019aac5e-0000-7000-8000-000000000002');
const titled = [{ note: aNote(), title: 'Hezbollah' }];

const notesOn = (notes: Parameters<typeof NotesOn>[0]['notes']) => (
  <NotesOn
    subject="Hezbollah"
    notes={notes}
    now={NOW}
    createId={() => draft}
    onWrite={ignore}
    onDelete={ignore}
  />
);

const view = (query: string, notes: typeof titled, hasNotes: boolean) => (
  <NotesView
    query={query}
    notes={notes}
    hasNotes={hasNotes}
    now={NOW}
    onQuery={ignore}
    onOpen={ignore}
    onWrite={ignore}
    onDelete={ignore}
  />
);

/** Notes where they are written, and where they are listed. */
export const notesStates = {
  'none yet on this': notesOn([]),
  'one being written': notesOn([aNote({ id: draft })]),
  'an earlier one': notesOn([aNote()]),
  'all, none': view('', [], false),
  'all, some': view('', titled, true),
  'all, none found': view('zimbabwe', [], true),
  recent: <NoteList notes={titled} now={NOW} onOpen={ignore} />,
};
