import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { findField, goToEnd, listTexts, openNotes, waitForSaved } from '../driver/notes.ts';
import { waitForText } from '../driver/options.ts';
import { openPopup } from '../driver/popup.ts';
import { setStage } from '../stage.ts';

// One note in two windows: nothing that is typed in either is lost, and the reader is told.

const stage = setStage();
const windows: Page[] = [];

afterEach(async () => {
  // No story finds another's notes.
  const [last] = windows;
  if (last) {
    await last.bringToFront();
    for (const button of await last.$$('.note-editor button'))
      if ((await button.evaluate(({ textContent }) => textContent))?.startsWith('Delete'))
        await button.click().catch(() => undefined);
  }
  for (const page of windows.splice(0)) await page.close();
});

/** Windows on one note, each with its caret at the end of its text. */
async function openOn(text: string, count = 2): Promise<Page[]> {
  const first = await open();
  await first.keyboard.type(text);
  await waitForSaved(first);
  await first.close();
  windows.length = 0;
  for (let n = 0; n < count; n++) {
    const page = await open();
    await goToEnd(await findField(page, text));
  }
  return [...windows];
}

async function open(): Promise<Page> {
  const page = await openNotes(stage.driver);
  windows.push(page);
  await page.focus('textarea');
  return page;
}

async function waitForLine(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await waitForText(page, text);
}

async function typeIn(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.keyboard.type(text);
  await waitForSaved(page);
}

const BOTH_KEPT = 'both texts are kept';

test('what goes on in another window is not lost to one more key here', async () => {
  const [a, b] = (await openOn('He said')) as [Page, Page];
  await typeIn(b, ' that it rained');
  await findField(a, 'He said that it rained');
  await typeIn(a, '!');
  const text = 'He said! that it rained';
  for (const page of [a, b]) await findField(page, text);
  await waitForLine(a, BOTH_KEPT);
  await waitForLine(b, BOTH_KEPT);
  await findField(await open(), text);
});

test('two who type in turn, letter by letter, both have all their letters in the note', async () => {
  const [a, b] = (await openOn('Seen: ')) as [Page, Page];
  for (const [one, two] of ['az', 'by', 'cx', 'dw', 'ev']) {
    await a.keyboard.type(one!);
    await b.keyboard.type(two!);
  }
  await waitForSaved(a);
  await waitForSaved(b);
  const [text = ''] = (await listTexts(a)).filter((each) => each.startsWith('Seen: '));
  await findField(b, text);
  for (const letter of 'abcdezyxwv') expect(text).toContain(letter);
  await findField(await open(), text);
});

test('a note deleted elsewhere stays under the hands of who writes in it', async () => {
  const [a, b] = (await openOn('Going')) as [Page, Page];
  await press(a, 'Delete');
  await waitForLine(b, 'Deleted in another window');
  await typeIn(b, ' on');
  await waitForLine(b, 'kept here because you went on writing');
  await findField(b, 'Going on');
  await findField(a, 'Going on');
});

test('a note deleted elsewhere that is only being read is there to be kept', async () => {
  const [a, b] = (await openOn('Only read')) as [Page, Page];
  await press(a, 'Delete');
  await waitForLine(b, 'Deleted in another window');
  await press(b, 'Keep it');
  await findField(a, 'Only read');
});

test('a note that reads from right to left, in a window and among all notes', async () => {
  const [a] = (await openOn('قال الوزير', 1)) as [Page];
  const b = await openPopup(stage.driver);
  windows.push(b);
  await press(b, 'All notes');
  await goToEnd(await findField(b, 'قال الوزير'));
  await typeIn(b, ' نعم');
  await (await findField(a, 'قال الوزير نعم')).evaluate((one) => one.setSelectionRange(0, 0));
  await typeIn(a, 'ثم ');
  for (const page of [a, b]) await findField(page, 'ثم قال الوزير نعم');
});

test('a long paste in one window while another types', async () => {
  const [a, b] = (await openOn('Both: ')) as [Page, Page];
  const pasted = Array.from({ length: 5_000 }, (_, n) => `word${n}`).join(' ');
  await Promise.all([
    a.evaluate((text) => document.execCommand('insertText', false, text), pasted),
    b.keyboard.type('typed meanwhile'),
  ]);
  await waitForSaved(a);
  await waitForSaved(b);
  const [text = ''] = (await listTexts(b)).filter((each) => each.startsWith('Both: '));
  await findField(a, text);
  expect(text).toContain(pasted);
  expect(text).toContain('typed meanwhile');
});

async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const found = await page.waitForFunction(
    (start) =>
      [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.startsWith(start),
      ),
    { timeout: 15_000 },
    name,
  );
  await (found.asElement() as Awaited<ReturnType<Page['$']>>)?.click();
}
