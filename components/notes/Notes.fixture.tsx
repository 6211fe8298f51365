import { NoteId } from '../../lib/model/note.ts';
import type { DraftView, OpenNote } from '../../lib/model/open-note.ts';
import { aNote, ignore, NOW } from '../shell/builders.ts';
import { NoteList } from './NoteList.tsx';
import { NotesOn } from './NotesOn.tsx';
import { NotesView } from './NotesView.tsx';

const draft = NoteId.parse('019aac5e-0000-7000-8000-000000000002');
const titled = [{ note: aNote(), title: 'Hezbollah' }];

/** A note in a field, as it stands. */
const aView = (overrides: Partial<DraftView>): OpenNote => {
  const view = { text: aNote().body, state: 'untouched' as const, news: undefined, ...overrides };
  return { read: () => view, watch: () => ignore, type: ignore, takeIn: () => (place) => place };
};

const notesOn = (notes: Parameters<typeof NotesOn>[0]['notes'], view: Partial<DraftView> = {}) => (
  <NotesOn
    subject="Hezbollah"
    notes={notes}
    now={NOW}
    createId={() => draft}
    open={(id) => aView(id === draft ? { text: '', ...view } : {})}
    onDelete={ignore}
  />
);

const written = (view: Partial<DraftView>) =>
  notesOn([aNote({ id: draft })], { text: aNote().body, state: 'saved', ...view });

const view = (query: string, notes: typeof titled, hasNotes: boolean) => (
  <NotesView
    query={query}
    notes={notes}
    hasNotes={hasNotes}
    now={NOW}
    onQuery={ignore}
    onOpen={ignore}
    open={() => aView({})}
    onDelete={ignore}
  />
);

/** Notes where they are written, and where they are listed. */
export const notesStates = {
  'none yet on this': notesOn([]),
  'one being written': written({}),
  'one on its way': written({ state: 'saving' }),
  'one that the disk has no room for': written({ state: 'failed' }),
  'one deleted elsewhere': written({ state: 'deleted' }),
  'one changed elsewhere': written({ news: 'merged' }),
  'one kept though deleted elsewhere': written({ news: 'revived' }),
  'one too long with what came from elsewhere': written({ news: 'split' }),
  'an earlier one': notesOn([aNote()]),
  'all, none': view('', [], false),
  'all, some': view('', titled, true),
  'all, none found': view('zimbabwe', [], true),
  recent: <NoteList notes={titled} now={NOW} onOpen={ignore} />,
};
