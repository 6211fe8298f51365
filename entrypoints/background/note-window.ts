import type { EntityId } from '../../lib/model/entity.ts';
import { createQueue } from '../../lib/model/queue.ts';
import { session } from '../../lib/platform/session.ts';
import { listTabIds, showTab } from '../../lib/platform/tabs.ts';
import { openPopupWindow } from '../../lib/platform/windows.ts';
import { createAllowance } from './allowance.ts';

/** Time between two windows in milliseconds: a hand that means two takes longer. */
const PAUSE = 1500;

/**
 * Opens the window in which a note is written, as pages ask for it. Whether a press of the reader's
 * is behind it cannot be known here, for a page's process in other hands says so too. So there is
 * one window a tab, which is shown again while it is open, and none within a second and a half of
 * the last: no page can bury the reader in windows, or what he types in one under another.
 */
export function createNoteOpener(now: () => number) {
  const allow = createAllowance(1, PAUSE, now);
  const turns = createQueue();
  const open = async (entity: EntityId, of: number): Promise<void> => {
    const ids = new Set(await listTabIds());
    const known = (await session.noteWindows.read()).filter(({ tab }) => ids.has(tab));
    const there = known.find((one) => one.of === of);
    if (there) {
      await showTab(there.tab);
      return;
    }
    // The window speaks of the page it was opened from.
    const tab = await openPopupWindow({ entity, tab: String(of) });
    if (tab !== undefined) await session.noteWindows.write([...known, { of, tab }]);
  };
  return async (entity: EntityId, of: number): Promise<void> => {
    if (!allow('all')) throw new Error('A window for a note was opened just now');
    await turns.add(() => open(entity, of));
  };
}
