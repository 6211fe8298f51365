import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { listenForAddMenu, openNewEntry, showAddMenu } from './menus.ts';

type Click = (info: { menuItemId: string; selectionText?: string }) => void;

const clicks: Click[] = [];
const menus = {
  removeAll: vi.fn(async () => {}),
  create: vi.fn(),
  onClicked: { addListener: (onClick: Click) => void clicks.push(onClick) },
};

beforeEach(() => {
  clicks.length = 0;
  // The fake browser has no menus of its own.
  Object.assign(browser, { contextMenus: menus });
});

test('selected text has one entry in its menu, however often it is put there', async () => {
  await showAddMenu();
  expect(menus.removeAll.mock.invocationCallOrder[0]).toBeLessThan(
    menus.create.mock.invocationCallOrder[0] ?? 0,
  );
  expect(menus.create.mock.calls[0]?.[0]).toMatchObject({
    title: 'Add “%s” to Gazetteer',
    contexts: ['selection'],
  });
});

test('a click gives the selected text, trimmed; clicks on others’ entries and on nothing do not', () => {
  const added: string[] = [];
  listenForAddMenu((text) => added.push(text));
  for (const click of clicks) {
    click({ menuItemId: 'add-entry', selectionText: '  Tower 22\n' });
    click({ menuItemId: 'add-entry', selectionText: '   ' });
    click({ menuItemId: 'add-entry' });
    click({ menuItemId: 'other', selectionText: 'Badr' });
  }
  expect(added).toEqual(['Tower 22']);
});

test('a name in any script travels to the options page whole', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  await openNewEntry('قاسم & "سليماني" #1');
  const url = String(create.mock.calls[0]?.[0].url);
  const [page, hash = ''] = url.split('#new=');
  expect(page).toMatch(/\/options\.html$/);
  expect(decodeURIComponent(hash)).toBe('قاسم & "سليماني" #1');
});
