import { isNameOf } from '../../lib/detect/is-name-of.ts';
import type { Lineup } from '../../lib/detect/lineup.ts';
import type { RejectRule } from '../../lib/model/mention.ts';
import { createQueue } from '../../lib/model/queue.ts';
import { findSite } from '../../lib/model/site.ts';
import { RULE, ruleToEdit } from '../../lib/notebook/rules.ts';
import type { Sender } from '../../lib/platform/sender.ts';
import { session } from '../../lib/platform/session.ts';
import type { RecordStore } from '../../lib/records/store.ts';
import { fold } from '../../lib/text/fold.ts';
import { createAllowance } from './allowance.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;

/** Who rejects names by hand does not come to this in a minute; a page can open further tabs. */
const MOST = { ofTab: 10, ofAll: 20 };
const MINUTE = 60_000;
/** What a page may still take back; older ones are taken back in the options. */
const KEPT = 50;

/**
 * "Not this one" as pages send it. The page's process may be in other hands, so a rule is only taken
 * for an entity that this page may see, and for a text that is its name. What the page was answered
 * before is not asked: it can have any text detected first, so that this would bind nobody. What is
 * left to such a page is to hide names that it may see, ten a minute, each in the list under "Rules".
 */
export function createPageRules(
  store: RecordStore,
  getLineup: (sender: PageSender) => Promise<Lineup>,
  now: () => number,
) {
  const allowTab = createAllowance(MOST.ofTab, MINUTE, now);
  const allowAll = createAllowance(MOST.ofAll, MINUTE, now);
  const turns = createQueue();

  const admit = async ({ entityId, text }: RejectRule, sender: PageSender) => {
    if (!allowTab(String(sender.tabId)) || !allowAll('all'))
      throw new Error('This page sets rules too often');
    if (!isNameOf(text, entityId, await getLineup(sender)))
      throw new Error('This is no name that the page may be marked with');
    return { entityId, text: fold(text) };
  };

  return {
    add: (asked: RejectRule, sender: PageSender): Promise<void> =>
      turns.add(async () => {
        const rule = await admit(asked, sender);
        const edit = ruleToEdit(rule, true);
        // The reader's own rule from elsewhere must not become one that this page can take back.
        if (await store.find(RULE, edit.id)) return;
        await store.commit([edit]);
        const kept = await session.rulesOfPages.read();
        await session.rulesOfPages.write([...kept, nameOf(edit.id, sender)].slice(-KEPT));
      }),
    /** Takes back what was added in the same tab and site, and nothing else. */
    remove: (asked: RejectRule, sender: PageSender): Promise<void> =>
      turns.add(async () => {
        const edit = ruleToEdit(await admit(asked, sender), false);
        const kept = await session.rulesOfPages.read();
        const name = nameOf(edit.id, sender);
        if (!kept.includes(name)) throw new Error('This rule was not set here');
        await store.commit([edit]);
        await session.rulesOfPages.write(kept.filter((other) => other !== name));
      }),
  };
}

const nameOf = (ruleId: string, { tabId, url }: PageSender) =>
  `${tabId} ${findSite(url) ?? ''} ${ruleId}`;
