import { listenForInstall, listenForStartup } from '../../lib/platform/lifecycle.ts';
import { listenForAddMenu, openNewEntry, showAddMenu } from '../../lib/platform/menus.ts';

/** "Add … to Gazetteer" on selected text: opens the form for a new entry of that name. */
export function offerToAdd(report: (error: unknown, doing: string) => void): void {
  const show = () => {
    showAddMenu().catch((error: unknown) => report(error, 'adding to the menu'));
  };
  listenForInstall(show);
  listenForStartup(show);
  listenForAddMenu((text) => {
    openNewEntry(text).catch((error: unknown) => report(error, 'opening a new entry'));
  });
}
