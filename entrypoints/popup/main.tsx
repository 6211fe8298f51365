import { render } from 'preact';
import { uuidv7 } from 'uuidv7';
import { GazetteerDb } from '../../lib/db/database.ts';
import { liveSearch } from '../../lib/library/live-search.ts';
import { send } from '../../lib/messages/send.ts';
import { sendTab } from '../../lib/messages/send-tab.ts';
import { EntityId } from '../../lib/model/entity.ts';
import { NoteId } from '../../lib/model/note.ts';
import { liveNotes } from '../../lib/notebook/live-notes.ts';
import { createNoteDesk } from '../../lib/notebook/note-desk.ts';
import { isSiteSet } from '../../lib/notebook/sites.ts';
import { createErrorGate } from '../../lib/platform/error-gate.ts';
import { noteJournal } from '../../lib/platform/note-journal.ts';
import { askToReadPages, mayReadPages } from '../../lib/platform/permissions.ts';
import {
  findPageTab,
  findTab,
  injectReader,
  isOwnTab,
  openPage,
  showTab,
} from '../../lib/platform/tabs.ts';
import { openRecords } from '../../lib/wiring/open-records.ts';
import { App } from './App.tsx';
import type { Ports } from './ports.ts';

const db = new GazetteerDb();
const store = openRecords(db);
const report = createErrorGate('popup');
const now = () => Date.now();
const createNoteId = () => NoteId.parse(uuidv7());
const desk = createNoteDesk({ store, journal: noteJournal, now, createId: createNoteId, report });
const query = new URLSearchParams(location.search);
const tabId = Number(query.get('tab'));

const ports: Ports = {
  library: liveSearch(db),
  notes: liveNotes(store),
  desk,
  createNoteId,
  findCard: (entityId) => send('entity.card', { entityId }),
  wakePack: () => send('packs.wake', {}),
  page: {
    // A window of ours is told which tab it was opened from.
    findTab: async () => (tabId > 0 ? await findTab(tabId) : undefined) ?? findPageTab(),
    mayRead: mayReadPages,
    askToRead: askToReadPages,
    isSiteOn: async (site) => !(await isSiteSet(store, site, 'off')),
    setSite: (host, on) => send('site.set', { host, on }),
    listMentions: (id) => sendTab(id, 'tab.mentions', {}),
    jump: async (id, entityId) => {
      const { done } = await sendTab(id, 'tab.jump', { entityId });
      if (!done) return;
      // The card that opens in the page wants the focus, which the toolbar's popup holds.
      if (await isOwnTab()) await showTab(id);
      else window.close();
    },
    inject: injectReader,
  },
  openPage,
  now,
  report,
};

desk.recover().catch((error: unknown) => report(error, 'recovering notes'));
const root = document.getElementById('app');
if (!root) throw new Error('The popup has no place to be drawn in');
const entityId = EntityId.safeParse(query.get('entity')).data;
render(<App ports={ports} first={entityId} />, root);
