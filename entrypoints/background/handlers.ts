import type { GazetteerDb } from '../../lib/db/database.ts';
import { countNotes } from '../../lib/db/notes.ts';
import { listNeverMarked } from '../../lib/db/never-mark.ts';
import { findLinkedEntity } from '../../lib/db/packs.ts';
import { addRule, listRules, removeRule } from '../../lib/db/rules.ts';
import { detect } from '../../lib/detect/detect.ts';
import type { Handlers } from '../../lib/messages/handle.ts';
import type { BackgroundProtocol } from '../../lib/messages/protocol.ts';
import { sendTab } from '../../lib/messages/send.ts';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { showsOwn } from '../../lib/platform/own-sites.ts';
import { isOwnPage } from '../../lib/platform/runtime.ts';
import type { Sender } from '../../lib/platform/runtime.ts';
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
): Handlers<BackgroundProtocol> {
  return {
    'page.arrived': ({ host }, sender) => admitPage(host, sender),
    'page.detect': async ({ blocks, page }, sender) => {
      const lineup = await knowledge.getLineup(await maySeeOwn(sender));
      const detection = detect(blocks, lineup, page, await listRules(db));
      return dropNeverMarked(detection, blocks, await listNeverMarked(db));
    },
    'entity.card': async ({ entityId }, sender) => findCard(db, entityId, await maySeeOwn(sender)),
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
    'note.open': async ({ entityId }, { tabId, url }) => {
      // The window speaks of the page it was opened from, not of a window of ours.
      const isPage = tabId !== undefined && findSite(url) !== undefined;
      const tab = isPage ? { tab: String(tabId) } : {};
      await openPopupWindow({ entity: entityId, ...tab });
      return { done: true };
    },
    'site.set': ({ host, on }, sender) => switchSite(host, on, sender, report),
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
async function maySeeOwn({ tabId, url }: Sender): Promise<boolean> {
  const site = findSite(url);
  return site === undefined ? tabId === undefined || isOwnPage(url) : showsOwn(site);
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
