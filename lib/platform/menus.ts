import { browser } from 'wxt/browser';

/** The one entry of ours in the menu of selected text. */
const ADD_ID = 'add-entry';
/** A selection beyond this is no name; the page that takes it shortens it further. */
const TEXT_MAX = 500;

/**
 * Puts "Add … to Gazetteer" into the menu of selected text. Menus outlive the background, so once
 * after an install or a start is enough, and doing it again changes nothing.
 */
export async function showAddMenu(): Promise<void> {
  const menus = findMenus();
  await menus?.removeAll();
  menus?.create({
    id: ADD_ID,
    // The browser puts the selected text in place of %s.
    title: 'Add “%s” to Gazetteer',
    contexts: ['selection'],
  });
}

/** Runs `onAdd` with the selected text when the reader chooses the entry. */
export function listenForAddMenu(onAdd: (text: string) => void): void {
  findMenus()?.onClicked.addListener(({ menuItemId, selectionText }) => {
    const text = selectionText?.trim().slice(0, TEXT_MAX);
    if (menuItemId === ADD_ID && text) onAdd(text);
  });
}

/** Opens the options page with a new entry of this name. */
export async function openNewEntry(name: string): Promise<void> {
  const url = `${browser.runtime.getURL('/options.html')}#new=${encodeURIComponent(name)}`;
  await browser.tabs.create({ url });
}

/** Firefox for Android has no menus at all, whatever the types say. */
const findMenus = () => browser.contextMenus as typeof browser.contextMenus | undefined;
