import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Site } from '../../site/server.ts';
import { startSite } from '../../site/server.ts';
import { loadLibrary, OWN_ARTICLES } from '../../site/load.ts';
import type { Driver } from '../driver/driver.ts';
import { settledMarks } from '../driver/marks.ts';
import { fill, openOptions, press, waitForText } from '../driver/options.ts';
import { createProfile } from '../driver/profile.ts';
import { KILL_ROUNDS } from '../driver/kill.ts';
import type { Profile } from '../driver/profile.ts';
import { ARTICLE, EXTENSION, KIND, pause } from '../stage.ts';

let site: Site;
let driver: Driver | undefined;
const profiles: Profile[] = [];

beforeAll(async () => {
  site = await startSite(loadLibrary([OWN_ARTICLES]));
});
afterEach(async () => {
  await driver?.close();
  driver = undefined;
  for (const profile of profiles.splice(0)) profile.remove();
});
afterAll(() => site.close());

function aProfile(): Profile {
  const profile = createProfile(KIND);
  profiles.push(profile);
  profile.install(EXTENSION);
  return profile;
}
async function open(profile: Profile): Promise<Driver> {
  driver = await profile.open();
  return driver;
}
async function killIn(ms: number, now: Driver): Promise<void> {
  await pause(ms);
  await now.kill();
  driver = undefined;
}
/** Somewhere in a round's own share of this time: all shares together cover it. */
const momentOf = (round: number, duration: number) =>
  (duration * (round + Math.random())) / KILL_ROUNDS;

/** The number in each part of the entry, as the records hold it and as the pack that answers does. */
async function readNumbers(form: Page): Promise<{ stored: string[]; answers: string[] }> {
  return form.evaluate(async () => {
    const open = indexedDB.open('gazetteer');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(new Error('the database does not open'));
    });
    const all = db.transaction('records').objectStore('records').getAll();
    const rows = await new Promise<{ record: { kind: string; fields: object } }[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    const entry = rows.find(({ record }) => record.kind === 'entry')?.record.fields;
    const { label, summary, names } = entry as Record<string, unknown>;
    const numberIn = (part: unknown) => /Brigade (\d+)/.exec(JSON.stringify(part))?.[1] ?? 'none';
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=text], textarea')];
    const answers = fields.map(({ value }) => value).filter((text) => text.includes('Brigade'));
    return {
      stored: [label, summary, names].map(numberIn),
      answers: answers.map(numberIn),
    };
  });
}

test('an entry that is being saved when the browser is killed is whole, as it was or as it is to be', async () => {
  const profile = aProfile();
  const first = await open(profile);
  const form = await openOptions(first, '#new=Brigade%20100');
  await waitForText(form, 'New entry');
  await fill(form, 'Summary', 'Brigade 100.');
  const start = performance.now();
  await press(form, 'Save');
  await waitForText(form, 'Written by you');
  // From the press to what is shown after it, with room for a slower turn.
  const duration = (performance.now() - start) * 1.2;
  const place = await form.evaluate(() => location.hash.replace('#entity', '#edit'));
  // Its saving was shown, so that it is there, whatever comes.
  await killIn(0, first);

  const seen: string[] = [];
  for (let round = 0; round <= KILL_ROUNDS; round++) {
    const now = await open(profile);
    const again = await openOptions(now, place);
    await again.waitForSelector('textarea');
    const { stored } = await readNumbers(again);
    const [number = ''] = stored;
    expect(stored).toEqual([number, number, number]);
    expect([`${100 + round}`, seen.at(-1)]).toContain(number);
    seen.push(number);
    // What answers is compiled from the records, if need be by the background as it starts.
    await expect
      .poll(async () => (await readNumbers(again)).answers, { timeout: 15_000 })
      .toEqual([number, number, number]);
    if (round === KILL_ROUNDS) break;
    const next = `Brigade ${101 + round}`;
    await fill(again, 'Name', next);
    await fill(again, 'Summary', `${next}.`);
    // The answer to this may never come.
    press(again, 'Save').catch(() => undefined);
    await killIn(momentOf(round, duration), now);
  }
}, 400_000);

test('a first installation that was killed is made good by the next start', async () => {
  const sample = await open(aProfile());
  const start = performance.now();
  const options = await openOptions(sample, '#packs');
  await options.waitForSelector('li[data-pack] + li[data-pack]');
  const duration = (performance.now() - start) * 1.2;
  await sample.close();

  for (let round = 0; round < KILL_ROUNDS; round++) {
    const profile = aProfile();
    await killIn(momentOf(round, duration), await open(profile));
    const now = await open(profile);
    const page = await now.browser.newPage();
    await page.goto(`${site.origin}/semantic/${ARTICLE}`);
    await settledMarks(page, 10);
    const packs = await openOptions(now, '#packs');
    await waitForText(packs, 'entries · Comes with Gazetteer');
    await now.close();
    driver = undefined;
    profile.remove();
  }
}, 400_000);
