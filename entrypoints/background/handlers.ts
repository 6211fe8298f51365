import type { GazetteerDb } from '../../lib/db/database.ts';
import { findLinkedEntity } from '../../lib/db/packs.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { Handlers } from '../../lib/messages/handle.ts';
import type { BackgroundMessages } from '../../lib/messages/contract.ts';
import { sendTab } from '../../lib/messages/send-tab.ts';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { findSite } from '../../lib/model/site.ts';
import { listNeverMarked, listRules } from '../../lib/notebook/rules.ts';
import { isSiteSet } from '../../lib/notebook/sites.ts';
import type { Sender } from '../../lib/platform/sender.ts';
import { injectCard, injectSealed, listWebTabs } from '../../lib/platform/tabs.ts';
import type { RecordStore } from '../../lib/records/store.ts';
import { toCardData } from './entity-card.ts';
import type { Knowledge } from './knowledge.ts';
import { dropNeverMarked } from './never-marked.ts';
import { createNoteOpener } from './note-window.ts';
import { createPageRules } from './page-rules.ts';
import { admitPage, isNobodyThere, switchSite } from './site-control.ts';

type Report = (error: unknown, doing: string) => void;

/** What the background answers, one line a message. */
export function createHandlers(
  db: GazetteerDb,
  store: RecordStore,
  knowledge: Knowledge,
  report: Report,
): Handlers<BackgroundMessages> {
  const getLineup = async (sender: Sender) =>
    knowledge.getLineup(await maySeePrivate(store, sender));
  const rules = createPageRules(store, getLineup, Date.now);
  const openNote = createNoteOpener(Date.now);
  return {
    'page.arrived': (_, sender) => admitPage(store, sender),
    'page.card': async (_, { tabId }) => {
      await injectCard(tabId);
      return { done: true };
    },
    'page.frame': async ({ frameId }, { tabId }) => ({
      secret: await injectSealed(tabId, frameId),
    }),
    'page.detect': async ({ blocks, page }, sender) => {
      const detection = detect(blocks, await getLineup(sender), page, await listRules(store));
      return dropNeverMarked(detection, blocks, await listNeverMarked(store));
    },
    'entity.card': async ({ entityId }, sender) =>
      findCard(db, entityId, await maySeePrivate(store, sender)),
    'packs.wake': async () => {
      await knowledge.getLineup(true);
      return { done: true };
    },
    'packs.changed': () => {
      knowledge.forget();
      return refreshTabs(report);
    },
    'rule.add': async (rule, sender) => {
      await rules.add(rule, sender);
      return refreshTabs(report, sender.tabId);
    },
    'rule.remove': async (rule, sender) => {
      await rules.remove(rule, sender);
      return refreshTabs(report, sender.tabId);
    },
    'note.open': async ({ entityId }, sender) => {
      // Whom a page may not see it can not speak of either.
      if (!(await findCard(db, entityId, await maySeePrivate(store, sender))))
        throw new Error('There is nobody of this id');
      await openNote(entityId, sender.tabId);
      return { done: true };
    },
    'site.set': ({ host, on }) => switchSite(store, host, on, report),
  };
}

async function findCard(
  db: GazetteerDb,
  entityId: EntityId,
  withPrivate: boolean,
): Promise<CardData | null> {
  const stored = await findLinkedEntity(db, entityId, withPrivate);
  return stored ? toCardData(stored) : null;
}

/** Our own windows always; a page only where the reader allows it, for it can read what is painted. */
async function maySeePrivate(store: RecordStore, sender: Sender): Promise<boolean> {
  if (sender.kind !== 'page') return sender.kind === 'window';
  const site = findSite(sender.url);
  return site !== undefined && isSiteSet(store, site, 'own');
}

/** Has every page detect again; nobody waits for that. */
export async function refreshTabs(report: Report, first?: number): Promise<{ done: true }> {
  const tabs = await listWebTabs();
  // The page the reader looks at first.
  const ids = tabs
    .map(({ id }) => id)
    .toSorted((a, b) => Number(b === first) - Number(a === first));
  for (const id of ids) {
    sendTab(id, 'tab.refresh', {}).catch((error: unknown) => {
      if (!isNobodyThere(error)) report(error, 'refreshing a tab');
    });
  }
  return { done: true };
}
