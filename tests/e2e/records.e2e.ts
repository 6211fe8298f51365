import { afterAll, afterEach, test } from 'vitest';
import type { Driver } from './driver/driver.ts';
import { fill, openOptions, press, sample, waitForText } from './driver/options.ts';
import { openPopup } from './driver/popup.ts';
import { createProfile } from './driver/profile.ts';
import type { Profile } from './driver/profile.ts';
import { EXTENSION, KIND } from './stage.ts';

const profiles: Profile[] = [];
let driver: Driver | undefined;

afterEach(async () => {
  await driver?.close();
  driver = undefined;
});
afterAll(() => {
  for (const profile of profiles) profile.remove();
});

function aProfile(extension: string): Profile {
  const profile = createProfile(KIND);
  profiles.push(profile);
  profile.install(extension);
  return profile;
}

async function open(profile: Profile): Promise<Driver> {
  driver = await profile.open();
  return driver;
}

test('what an older version stored is there after an update, all of it', async () => {
  const profile = aProfile(sample('older-version'));
  const before = await open(profile);
  const page = await before.browser.newPage();
  await before.visitExtension(page, '/store.html');
  await page.waitForFunction(() => document.title === 'Stored');
  await before.close();

  profile.install(EXTENSION);
  const after = await open(profile);
  const popup = await openPopup(after);
  await waitForText(popup, 'From an older version.');
  await waitForText(popup, 'An old page');
  await popup.close();
  const own = await openOptions(after, '#own');
  await waitForText(own, 'Mill Ford Brigade');
  await waitForText(own, 'own.example');
  const rules = await openOptions(after, '#rules');
  await waitForText(rules, 'press tv');
  await waitForText(rules, 'kirby');
});

test('two windows that save at the same moment both keep what they saved', async () => {
  const now = await open(aProfile(EXTENSION));
  const names = ['First Brigade', 'Second Brigade'];
  const forms = [];
  for (const name of names) {
    const form = await openOptions(now, `#new=${encodeURIComponent(name)}`);
    await waitForText(form, 'New entry');
    await fill(form, 'Summary', `${name} is there for a story.`);
    forms.push(form);
  }
  await Promise.all(forms.map((form) => press(form, 'Save')));
  for (const form of forms) {
    await form.bringToFront();
    await waitForText(form, 'Written by you');
  }

  const lists = [await openOptions(now, '#own'), await openOptions(now, '#own')];
  for (const [at, list] of lists.entries()) {
    for (const name of names) await waitForText(list, name);
    await fill(list, 'Site', `site-${at}.example`);
  }
  await Promise.all(lists.map((list) => press(list, 'Allow')));
  for (const list of lists) {
    await list.bringToFront();
    await waitForText(list, '2 sites may.');
  }
  // Both are in the pack that answers, not only in the list.
  const list = lists.at(-1);
  await list!.evaluate(() => {
    location.hash = '#browse';
  });
  await list!.waitForSelector('#browse-query');
  await list!.type('#browse-query', 'Brigade is there for a story');
  for (const name of names) await waitForText(list!, name);
});
