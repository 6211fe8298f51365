import { useEffect, useMemo, useState } from 'preact/hooks';
import { NoteList } from '../../components/popup/NoteList.tsx';
import { NotesOn } from '../../components/popup/NotesOn.tsx';
import { Notice } from '../../components/popup/Notice.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { ResultList } from '../../components/popup/ResultList.tsx';
import { SearchBox } from '../../components/popup/SearchBox.tsx';
import { SiteSwitch } from '../../components/popup/SiteSwitch.tsx';
import { urlToPageKey } from '../../lib/db/notes.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Note, NoteTarget } from '../../lib/model/note.ts';
import type { Tab } from '../../lib/platform/tabs.ts';
import { searchNotes } from '../../lib/search/note-search.ts';
import type { Ports } from './ports.ts';
import { toPageView } from './to-page-view.ts';
import type { Knowledge } from './use-knowledge.ts';
import type { Notes } from './use-notes.ts';
import { usePage } from './use-page.ts';

/** Results shown: more is not read but typed on. */
const RESULTS_MAX = 12;
const RECENT_NOTES = 3;
/** The schema's bounds of a page note's address and title, in UTF-16 units. */
const URL_MAX = 4000;
const TITLE_MAX = 500;

export type HomeProps = {
  ports: Ports;
  knowledge: Knowledge;
  notes: Notes;
  query: string;
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

  const results = useMemo(
    () => (knowledge.state === 'ready' ? knowledge.search(query, RESULTS_MAX) : []),
    [knowledge, query],
  );
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
              : knowledge.state === 'ready' && `Nothing named “${query.trim()}” in the pack.`}
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

function FoundNotes({ notes, query, titleOf, ports, onOpen, onNotes }: HomeProps) {
  const titled = notes.all.map((note) => ({ note, title: titleOf(note) }));
  const found = searchNotes(titled, query).slice(0, RECENT_NOTES);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="found-notes">
      <h2 id="found-notes" class="section-title">
        In your notes
      </h2>
      <NoteList notes={found} now={ports.now()} onOpen={toOpenNote(onOpen, onNotes)} />
    </section>
  );
}

function Overview({ ports, knowledge, notes, titleOf, onOpen, onNotes }: HomeProps) {
  const { page, look } = usePage(ports.page);
  const tab = 'tab' in page ? page.tab : undefined;
  const attempt = (work: Promise<unknown>, doing: string) => {
    work.then(look, (error: unknown) => {
      look();
      ports.report(error, doing);
    });
  };
  const recent = notes.all.slice(0, RECENT_NOTES);
  return (
    <>
      <PagePanel
        page={toPageView(page, knowledge)}
        onJump={(id) => tab && attempt(ports.page.jump(tab.id, id), 'jumping to a mention')}
        onOpen={onOpen}
        onReadAnyway={() => tab && attempt(ports.page.inject(tab.id), 'reading a page')}
        onAllow={() => attempt(ports.page.askToRead(), 'asking to read pages')}
      />
      {tab && <PageNotes tab={tab} notes={notes} ports={ports} />}
      {recent.length > 0 && (
        <section aria-labelledby="recent-notes">
          <h2 id="recent-notes" class="section-title">
            Recent notes
          </h2>
          <NoteList
            notes={recent.map((note) => ({ note, title: titleOf(note) }))}
            now={ports.now()}
            onOpen={toOpenNote(onOpen, onNotes)}
          />
          <button type="button" class="link all-notes" onClick={onNotes}>
            All notes ({notes.all.length})
          </button>
        </section>
      )}
      {'site' in page && (
        <SiteSwitch
          site={page.site}
          isOn={page.state !== 'off'}
          onSwitch={(on) => attempt(ports.page.setSite(page.site, on), 'switching a site')}
        />
      )}
    </>
  );
}

function PageNotes({ tab, notes, ports }: { tab: Tab } & Pick<HomeProps, 'notes' | 'ports'>) {
  const url = urlToPageKey(tab.url ?? '');
  if (url.length > URL_MAX) return null;
  const target: NoteTarget = { kind: 'page', url, title: (tab.title ?? '').slice(0, TITLE_MAX) };
  return (
    <section aria-labelledby="page-notes">
      <h2 id="page-notes" class="section-title">
        Note on this page
      </h2>
      <NotesOn
        key={url}
        subject="this page"
        notes={notes.all.filter((note) => note.target.kind === 'page' && note.target.url === url)}
        now={ports.now()}
        createId={ports.createNoteId}
        onWrite={(id, body) => notes.write(id, body, target)}
        onDelete={notes.remove}
      />
    </section>
  );
}

/** A note on an entity opens with it; one on a page opens among all notes, where it is changed. */
const toOpenNote =
  (onOpen: HomeProps['onOpen'], onNotes: () => void) =>
  ({ target }: Note) =>
    target.kind === 'entity' ? onOpen(target.entityId) : onNotes();
