import { NoteList } from '../../components/notes/NoteList.tsx';
import { NotesOn } from '../../components/notes/NotesOn.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { SiteSwitch } from '../../components/popup/SiteSwitch.tsx';
import { urlToPageKey } from '../../lib/notebook/notes.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Note, NoteTarget } from '../../lib/model/note.ts';
import type { Tab } from '../../lib/platform/tabs.ts';
import type { Ports } from './ports.ts';
import { toPageView } from './to-page-view.ts';
import type { Knowledge } from './use-knowledge.ts';
import type { Notes } from './use-notes.ts';
import { usePage } from './use-page.ts';

const RECENT_NOTES = 3;
/** The schema's bounds of a page note's address and title, in UTF-16 units. */
const URL_MAX = 4000;
const TITLE_MAX = 500;

export type OverviewProps = {
  ports: Ports;
  knowledge: Knowledge;
  notes: Notes;
  titleOf: (note: Note) => string;
  onOpen: (id: EntityId) => void;
  onNotes: () => void;
};

/** The page in front of the reader, the note on it, the latest notes, and the site's switch. */
export function Overview(props: OverviewProps) {
  const { ports, knowledge, notes, titleOf, onOpen, onNotes } = props;
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
            onOpen={openNote(onOpen, onNotes)}
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
      <p>
        <a class="link" href="/options.html" target="_blank">
          Packs, your entries and rules
        </a>
      </p>
    </>
  );
}

function PageNotes({ tab, notes, ports }: { tab: Tab } & Pick<OverviewProps, 'notes' | 'ports'>) {
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
        open={(id) => notes.open(id, target)}
        onDelete={notes.remove}
      />
    </section>
  );
}

/** A note on an entity opens with it; one on a page opens among all notes, where it is changed. */
export const openNote =
  (onOpen: OverviewProps['onOpen'], onNotes: () => void) =>
  ({ target }: Note) =>
    target.kind === 'entity' ? onOpen(target.entityId) : onNotes();
