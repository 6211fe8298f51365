import type { GazetteerDb } from '../../lib/db/database.ts';
import { countNotes } from '../../lib/db/notes.ts';
import { listNeverMarked } from '../../lib/db/never-mark.ts';
import { findLinkedEntity } from '../../lib/db/packs.ts';
import { addRule, listRules, removeRule } from '../../lib/db/rules.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { Handlers } from '../../lib/messages/handle.ts';
import type { BackgroundMessages } from '../../lib/messages/contract.ts';
import { sendTab } from '../../lib/messages/send-tab.ts';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { showsOwn } from '../../lib/platform/own-sites.ts';
import type { Sender } from '../../lib/platform/sender.ts';
import { findSite } from '../../lib/platform/site-switches.ts';
import { listWebTabs } from '../../lib/platform/tabs.ts';
import { openPopupWindow } from '../../lib/platform/windows.ts';
import { fold } from '../../lib/text/fold.ts';
import { toCardData } from './entity-card.ts';
import type { Knowledge } from './knowledge.ts';
import { dropNeverMarked } from './never-marked.ts';
import { admitPage, isNobodyThere, switchSite } from './site-control.ts';

type Report = (error: unknown, doing: string) => void;

/** What the background answers, one line a message. */
export function createHandlers(
  db: GazetteerDb,
  knowledge: Knowledge,
  report: Report,
): Handlers<BackgroundMessages> {
  return {
    'page.arrived': (_, sender) => admitPage(sender),
    'page.detect': async ({ blocks, page }, sender) => {
      const lineup = await knowledge.getLineup(await maySeeOwn(sender));
      const detection = detect(blocks, lineup, page, await listRules(db));
      return dropNeverMarked(detection, blocks, await listNeverMarked(db));
    },
    'entity.card': async ({ entityId }, sender) => findCard(db, entityId, await maySeeOwn(sender)),
    'packs.wake': async () => {
      await knowledge.getLineup(true);
      return { done: true };
    },
    'packs.changed': () => {
      knowledge.forget();
      return refreshTabs(report);
    },
    'rule.add': async ({ entityId, text }, { tabId }) => {
      await addRule(db, { entityId, text: fold(text) });
      return refreshTabs(report, tabId);
    },
    'rule.remove': async ({ entityId, text }, { tabId }) => {
      await removeRule(db, { entityId, text: fold(text) });
      return refreshTabs(report, tabId);
    },
    'note.open': async ({ entityId }, { tabId }) => {
      // The window speaks of the page it was opened from.
      await openPopupWindow({ entity: entityId, tab: String(tabId) });
      return { done: true };
    },
    'site.set': ({ host, on }) => switchSite(host, on, report),
  };
}

async function findCard(
  db: GazetteerDb,
  entityId: EntityId,
  withOwn: boolean,
): Promise<CardData | null> {
  const [stored, notes] = await Promise.all([
    findLinkedEntity(db, entityId, withOwn),
    countNotes(db, entityId),
  ]);
  return stored ? toCardData(stored, notes) : null;
}

/** Our own windows always; a page only where the reader allows it, for it can read what is painted. */
async function maySeeOwn(sender: Sender): Promise<boolean> {
  if (sender.kind !== 'page') return sender.kind === 'window';
  const site = findSite(sender.url);
  return site !== undefined && showsOwn(site);
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
