import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import type { Driver } from '../driver/driver.ts';
import { KILL_ROUNDS } from '../driver/kill.ts';
import { listTexts, openNotes, waitForSaved } from '../driver/notes.ts';
import { createProfile } from '../driver/profile.ts';
import { EXTENSION, KIND, pause } from '../stage.ts';

// A hundred keys a second, and the browser is killed in the middle of a word.

const KEY_MS = 8;
/**
 * After so many milliseconds a key must be on the disk, said to be saved or not. It takes 10 to 30; but
 * the driver and another browser may have the cores.
 */
const UNSAVED_MS = 500;
const TEXT = Array.from({ length: 200 }, (_, n) => `word${n}`).join(' ');

const profile = createProfile(KIND);
profile.install(EXTENSION);
let driver: Driver | undefined;

afterAll(async () => {
  await driver?.close();
  profile.remove();
});

/** What a window was heard to say before it was killed, each with when that was. */
type Heard = { what: 'typed' | 'saved'; text: string; at: number }[];

/** Listens to a field and the line under it. */
async function listen(popup: Page): Promise<Heard> {
  const heard: Heard = [];
  await popup.exposeFunction('hear', (what: Heard[number]['what'], text: string) => {
    heard.push({ what, text, at: performance.now() });
  });
  await popup.evaluate(() => {
    const { hear } = window as unknown as { hear(what: 'typed' | 'saved', text: string): void };
    const field = document.querySelector('textarea')!;
    field.addEventListener('input', () => hear('typed', field.value));
    new MutationObserver(() => {
      if (document.querySelector('.note-foot > span')?.textContent === 'Saved in this browser')
        hear('saved', field.value);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return heard;
}

test('a kill in the middle of a word takes nothing that was said to be saved, and no more than the last keys', async () => {
  let before: { heard: Heard; killedAt: number } | undefined;
  for (let round = 0; round <= KILL_ROUNDS; round++) {
    driver = await profile.open();
    const popup = await openNotes(driver);
    if (before) await expectKept(popup, round - 1, before.heard, before.killedAt);
    if (round === KILL_ROUNDS) break;
    const heard = await listen(popup);
    await popup.focus('textarea');
    await popup.keyboard.type(`${round}: `);
    await waitForSaved(popup);
    // It ends with the browser.
    const ended = popup.keyboard.type(TEXT, { delay: KEY_MS }).catch(() => undefined);
    // A moment that no round shares with another.
    await pause(1_000 + round * 13);
    before = { heard: [...heard], killedAt: performance.now() };
    await driver.kill();
    driver = undefined;
    await ended;
  }
}, 300_000);

async function expectKept(popup: Page, round: number, heard: Heard, killedAt: number) {
  const start = `${round}: `;
  await popup.waitForFunction(
    (begin) =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value.startsWith(begin)),
    { timeout: 15_000 },
    start,
  );
  // What an earlier window could not finish is written first.
  await pause(200);
  const [kept = ''] = (await listTexts(popup)).filter((text) => text.startsWith(start));
  const last = (what: Heard[number]['what'], until: number) =>
    heard.findLast((each) => each.what === what && each.at <= until)?.text ?? '';
  expect(`${start}${TEXT}`.startsWith(kept), `“${kept}” is as it was typed`).toBe(true);
  expect(last('typed', killedAt).length, 'keys pressed').toBeGreaterThan(start.length);
  expect(kept).toContain(last('saved', killedAt));
  expect(kept).toContain(last('typed', killedAt - UNSAVED_MS));
}
