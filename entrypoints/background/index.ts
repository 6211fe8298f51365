import { defineBackground } from 'wxt/utils/define-background';
import { GazetteerDb } from '../../lib/db/database.ts';
import { sweepEditions } from '../../lib/db/pack-changes.ts';
import type { BackgroundMessages } from '../../lib/messages/contract.ts';
import { contract } from '../../lib/messages/contract.ts';
import { handle } from '../../lib/messages/handle.ts';
import { sendTab } from '../../lib/messages/send-tab.ts';
import { listenForDailyAlarm } from '../../lib/platform/alarms.ts';
import { readBundledPack } from '../../lib/platform/assets.ts';
import { listenForCommands } from '../../lib/platform/commands.ts';
import { createErrorGate } from '../../lib/platform/error-gate.ts';
import { listenForInstall, listenForStartup } from '../../lib/platform/lifecycle.ts';
import { closeLocalStorage } from '../../lib/platform/session.ts';
import { whenNobodyStages } from '../../lib/platform/stage-lock.ts';
import { findActiveTab } from '../../lib/platform/tabs.ts';
import { openRecords } from '../../lib/wiring/open-records.ts';
import { bringOwnPackUpToDate } from '../../lib/wiring/refresh-own-pack.ts';
import { offerToAdd } from './add-menu.ts';
import { createHandlers } from './handlers.ts';
import { createKnowledge } from './knowledge.ts';
import { isNobodyThere } from './site-control.ts';
import { createUpdateRound } from './update-round.ts';

export default defineBackground({
  type: 'module',
  // Every listener is registered at once, in this turn: a worker woken by an event must find it.
  main() {
    const report = createErrorGate('background');
    const db = new GazetteerDb();
    const store = openRecords(db);
    const knowledge = createKnowledge(db, readBundledPack, Date.now);
    const sweep = () => whenNobodyStages(() => sweepEditions(db));
    // A window that died between saving an entry and compiling it left that to us.
    const refreshOwn = async () => {
      if (await bringOwnPackUpToDate(db, store)) knowledge.forget();
    };
    const updates = createUpdateRound(db, knowledge, report);

    handle<BackgroundMessages>(contract, createHandlers(db, store, knowledge, report), report);
    listenForInstall(() => {
      knowledge
        .ensure(true)
        .then(refreshOwn)
        .then(sweep)
        .catch((error: unknown) => report(error, 'installing the pack'));
    });
    listenForStartup(() => {
      knowledge
        .ensure(false)
        .then(refreshOwn)
        .then(sweep)
        .catch((error: unknown) => report(error, 'checking the pack'));
    });
    closeLocalStorage().catch((error: unknown) => report(error, 'closing the local storage'));
    offerToAdd(report);
    listenForDailyAlarm('pack-updates', updates);
    listenForCommands((command) => {
      const direction = command === 'next-mention' ? 'next' : 'previous';
      step(direction).catch((error: unknown) => {
        if (!isNobodyThere(error)) report(error, 'stepping to a mention');
      });
    });
  },
});

async function step(direction: 'next' | 'previous'): Promise<void> {
  const tab = await findActiveTab();
  if (tab) await sendTab(tab.id, 'tab.step', { direction });
}
