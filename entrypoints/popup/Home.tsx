import { useEffect, useState } from 'preact/hooks';
import { NoteList } from '../../components/notes/NoteList.tsx';
import { Notice } from '../../components/shell/Notice.tsx';
import { ResultList } from '../../components/popup/ResultList.tsx';
import { SearchBox } from '../../components/popup/SearchBox.tsx';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Note } from '../../lib/model/note.ts';
import { openNote, Overview } from './Overview.tsx';
import type { Ports } from './ports.ts';
import type { FindNotes } from './use-note-search.ts';
import { useResults } from './use-results.ts';
import type { Knowledge } from './use-knowledge.ts';
import type { Notes } from './use-notes.ts';

/** Notes shown beside the names found. */
const NOTES_MAX = 3;

export type HomeProps = {
  ports: Ports;
  knowledge: Knowledge;
  notes: Notes;
  query: string;
  findNotes: FindNotes;
  titleOf: (note: Note) => string;
  onQuery: (query: string) => void;
  onOpen: (id: EntityId) => void;
  onNotes: () => void;
};

/** The start: search, and while nothing is searched for, the page in front of the reader. */
export function Home(props: HomeProps) {
  const { knowledge, query, onOpen } = props;
  const [active, setActive] = useState(0);
  useEffect(() => setActive(0), [query]);

  const { results, isSettled } = useResults(knowledge, query, props.ports.report);
  const open = (at: number) => {
    const result = results[at];
    if (result) onOpen(result.id);
  };
  return (
    <>
      <h1 class="hidden">Gazetteer</h1>
      <SearchBox
        query={query}
        count={results.length}
        active={active}
        onQuery={props.onQuery}
        onActive={setActive}
        onOpen={open}
      />
      <PackState knowledge={knowledge} />
      {query.trim() === '' ? (
        <Overview {...props} />
      ) : (
        <>
          {results.length > 0 && <ResultList results={results} active={active} onOpen={open} />}
          <p class={results.length > 0 ? 'hidden' : 'quiet-line'} role="status">
            {results.length > 0
              ? `${results.length} found`
              : isSettled && `Nothing named “${query.trim()}” in your packs.`}
          </p>
          <FoundNotes {...props} />
        </>
      )}
    </>
  );
}

function PackState({ knowledge }: { knowledge: Knowledge }) {
  switch (knowledge.state) {
    case 'ready':
      return null;
    case 'loading':
      return (
        <p class="quiet-line" role="status">
          Getting the knowledge base ready…
        </p>
      );
    case 'failed':
      return (
        <Notice title="The knowledge base did not load" isUrgent>
          <p>Restart the browser. If that does not help, remove Gazetteer and install it again.</p>
        </Notice>
      );
  }
}

function FoundNotes({ findNotes, query, ports, onOpen, onNotes }: HomeProps) {
  const found = findNotes(query).slice(0, NOTES_MAX);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="found-notes">
      <h2 id="found-notes" class="section-title">
        In your notes
      </h2>
      <NoteList notes={found} now={ports.now()} onOpen={openNote(onOpen, onNotes)} />
    </section>
  );
}
