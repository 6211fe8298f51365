import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { ColumnFrame } from '../../components/shell/ColumnFrame.tsx';
import { Notice } from '../../components/shell/Notice.tsx';
import { UndoLine } from '../../components/shell/UndoLine.tsx';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Note } from '../../lib/model/note.ts';
import { AllNotes } from './AllNotes.tsx';
import { EntityPage } from './EntityPage.tsx';
import { Home } from './Home.tsx';
import type { Ports } from './ports.ts';
import { useKnowledge } from './use-knowledge.ts';
import { useNoteSearch } from './use-note-search.ts';
import { useNotes } from './use-notes.ts';

/** Where the reader is in the popup. */
type Place =
  | { at: 'home' }
  | { at: 'notes' }
  /** `writes`: came to write a note, so the field has the focus. */
  | { at: 'entity'; id: EntityId; writes: boolean };

export type AppProps = { ports: Ports; first: EntityId | undefined };

/** The popup: one place shown at a time, with a way back. */
export function App({ ports, first }: AppProps) {
  const knowledge = useKnowledge(ports);
  const notes = useNotes(ports);
  const [trail, setTrail] = useState<readonly Place[]>(() =>
    first ? [{ at: 'home' }, { at: 'entity', id: first, writes: true }] : [{ at: 'home' }],
  );
  // Kept here, so that the way back leads to the same results.
  const [query, setQuery] = useState('');
  const place = trail[trail.length - 1] ?? { at: 'home' };

  const go = (next: Place) => setTrail((before) => [...before, next]);
  const back = () => setTrail((before) => (before.length > 1 ? before.slice(0, -1) : before));
  const openEntity = (id: EntityId) => go({ at: 'entity', id, writes: false });
  const openSubject = ({ target }: Note) => {
    if (target.kind === 'entity') openEntity(target.entityId);
    else if (target.kind === 'page')
      ports.openPage(target.url).catch((error: unknown) => ports.report(error, 'opening a page'));
  };
  const labelOf = useCallback(
    (id: EntityId) => (knowledge.state === 'ready' && knowledge.findRef(id)?.label) || id,
    [knowledge],
  );
  const titleOf = useCallback(
    ({ target }: Note) => {
      if (target.kind === 'entity') return labelOf(target.entityId);
      return target.kind === 'page' ? target.title || target.url : 'A note of a newer version';
    },
    [labelOf],
  );
  const titled = useMemo(
    () => notes.all.map((note) => ({ note, title: titleOf(note) })),
    [notes.all, titleOf],
  );
  const findNotes = useNoteSearch(titled);

  useEscape(() => {
    if (trail.length > 1) back();
    else if (query !== '') setQuery('');
    else return false;
    return true;
  });

  return (
    <>
      <ColumnFrame onBack={trail.length > 1 ? back : undefined}>
        {notes.hasFailed && (
          <Notice title="Your notes could not be read or deleted" isUrgent>
            <p>The disk may be full. Free some space and open this window again.</p>
          </Notice>
        )}
        {place.at === 'home' && (
          <Home
            ports={ports}
            knowledge={knowledge}
            notes={notes}
            query={query}
            findNotes={findNotes}
            titleOf={titleOf}
            onQuery={setQuery}
            onOpen={openEntity}
            onNotes={() => go({ at: 'notes' })}
          />
        )}
        {place.at === 'notes' && (
          <AllNotes notes={notes} find={findNotes} now={ports.now()} onOpen={openSubject} />
        )}
        {place.at === 'entity' && (
          <EntityPage
            key={place.id}
            ports={ports}
            notes={notes}
            id={place.id}
            writes={place.writes}
            isReady={knowledge.state === 'ready'}
            onOpen={openEntity}
          />
        )}
      </ColumnFrame>
      <UndoLine
        sentence={notes.deleted && 'Note deleted.'}
        onUndo={notes.undo}
        onDismiss={notes.forgetDeleted}
      />
    </>
  );
}

/** Escape goes one step back; at the start it is left to the browser, which closes the popup. */
function useEscape(onEscape: () => boolean): void {
  // Before the next event: a key that comes right after a click means what is shown by then.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (onEscape()) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  });
}
