import { afterEach, expect, test } from 'vitest';
import { loadLibrary, OWN_ARTICLES } from '../site/load.ts';
import { checkPage } from './driver/axe.ts';
import { listMarks } from './driver/marks.ts';
import { fill, goTo, openOptions, press, sample, waitForText } from './driver/options.ts';
import { openPath, pause, setStage } from './stage.ts';

const stage = setStage({ library: loadLibrary([OWN_ARTICLES, sample('larkspur-attack.md')]) });

afterEach(async () => {
  const { driver, page, messenger } = stage;
  for (const other of await driver.browser.pages())
    if (other !== page && other !== messenger.page) await other.close({ runBeforeUnload: false });
});

const marked = async () => (await listMarks(stage.page)).map(({ text }) => text);
const heading = 'main h1';

test('a selected name is filled in, saved with two more fields, and found by search', async () => {
  const options = await openOptions(stage.driver, '#new=Mill%20Ford%20Brigade');
  await waitForText(options, 'New entry');
  await press(options, 'Save');
  await waitForText(options, 'Not saved yet: 1 thing to mend');
  await fill(options, 'Summary', 'A group that claimed one attack and was not heard of again.');
  await press(options, 'Save');
  await waitForText(options, 'Written by you');
  expect(await options.$eval(heading, (h1) => h1.textContent)).toBe('Mill Ford Brigade');
  await goTo(options, '#browse');
  await options.type('#browse-query', 'mil ford brigad');
  await waitForText(options, 'claimed one attack');
});

test('an own entry is marked on no page before the reader allows its site', async () => {
  await openPath(stage, '/semantic/larkspur-attack', 2);
  expect(await marked()).not.toContain('Mill Ford Brigade');
  const options = await openOptions(stage.driver, '#own');
  await waitForText(options, 'No site may.');
  await fill(options, 'Site', new URL(stage.site.origin).hostname);
  await press(options, 'Allow');
  await waitForText(options, '1 site may.');
  await stage.page.bringToFront();
  await expect.poll(marked, { timeout: 8000 }).toContain('Mill Ford Brigade');
});

test('own entries are exported as a pack file', async () => {
  const options = await openOptions(stage.driver, '#own');
  await waitForText(options, 'Mill Ford Brigade');
  await options.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => {
        document.body.dataset['exported'] = text;
      });
      return make(blob);
    };
  });
  await press(options, 'Export as a pack');
  await options.waitForSelector('body[data-exported]');
  const text = await options.$eval('body', (body) => body.dataset['exported'] ?? '');
  const [header, entity] = text.split('\n').map((line) => (line ? JSON.parse(line) : undefined));
  expect(header).toMatchObject({ format: 1, entities: 1 });
  expect(entity).toMatchObject({
    id: expect.stringMatching(/^own-mill-ford-brigade-[0-9a-f]{8}$/),
    label: 'Mill Ford Brigade',
  });
});

test('a pack’s entry is corrected, shown as the reader’s, and given back', async () => {
  const options = await openOptions(stage.driver, '#entity=hezbollah');
  await press(options, 'Correct this entry');
  await waitForText(options, 'Your wording is kept apart');
  await fill(options, 'Summary', 'A party in Lebanon, in my own words.');
  await press(options, 'Save');
  await waitForText(options, 'Corrected by you');
  await waitForText(options, 'in my own words');
  await press(options, 'Remove your correction');
  await waitForText(options, 'is removed.');
  await expect
    .poll(() => options.$eval('body', (body) => body.innerText))
    .not.toContain('Corrected by you');
});

test('an own entry is deleted and had back', async () => {
  const options = await openOptions(stage.driver, '#own');
  await press(options, 'Delete Mill Ford Brigade');
  await waitForText(options, '“Mill Ford Brigade” is deleted.');
  await waitForText(options, 'Nothing yet');
  await press(options, 'Undo');
  await options.waitForSelector('.own-name');
});

test('a name that is never to be marked is marked no more, until it may be again', async () => {
  await openPath(stage, '/semantic/larkspur-attack', 2);
  expect(await marked()).toContain("Kata'ib Hezbollah");
  const options = await openOptions(stage.driver, '#rules');
  await fill(options, 'Never mark this name, whoever it may mean', "Kata'ib Hezbollah");
  await press(options, 'Add');
  await stage.page.bringToFront();
  await expect.poll(marked, { timeout: 8000 }).not.toContain("Kata'ib Hezbollah");
  await options.bringToFront();
  await options.click('[aria-label^="Mark again"]');
  await stage.page.bringToFront();
  await expect.poll(marked, { timeout: 8000 }).toContain("Kata'ib Hezbollah");
});

test.each(['light', 'dark'] as const)('every section is without fault, %s', async (colors) => {
  const options = await openOptions(stage.driver, '#packs');
  await stage.driver.setMedia(options, { colors });
  const places = ['#packs', '#import', '#browse', '#own', '#rules', '#new=A', '#entity=hezbollah'];
  for (const place of places) {
    await goTo(options, place);
    await pause(400);
    expect(await checkPage(options), place).toEqual([]);
  }
  await stage.driver.setMedia(options, {});
});

test('at 320 pixels nothing lies beside the page', async () => {
  const options = await openOptions(stage.driver, '#packs', 320);
  for (const place of ['#packs', '#import', '#browse', '#own', '#rules', '#new=A']) {
    await goTo(options, place);
    await pause(300);
    const over = await options.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, place).toBeLessThanOrEqual(0);
  }
});
