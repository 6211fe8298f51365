import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { PackMeta } from '../../../lib/model/pack.ts';
import { packToText } from '../../../lib/pack/file/write-pack.ts';
import { anEntity } from '../../builders.ts';
import { askAsPage } from '../driver/ask.ts';
import { listMarks, settledMarks } from '../driver/marks.ts';
import { chooseFiles, fill, openOptions, press, sample, waitForText } from '../driver/options.ts';
import { openPath, setStage } from '../stage.ts';

// A page reads what is marked on it: lists of the reader's own must be nothing to it.

const TEXT =
  "Mary Poole and Anselm Okoro said that Kata'ib Hezbollah had fired, the Pentagon wrote.";
const stage = setStage({
  extras: {
    '/news': `<!doctype html><html lang="en"><meta charset="utf-8">
<meta property="og:type" content="article"><article><p>${TEXT}</p></article></html>`,
  },
});

const ask = async (type: string, params: object) => {
  const reply = await askAsPage(stage.messenger, `${stage.site.origin}/news`, type, params);
  if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
  return reply.value;
};
/** All that the page's process can be told about the text and those in it. */
const askAll = async () => ({
  found: await ask('page.detect', { blocks: [{ id: 0, text: TEXT }], page: { seen: [] } }),
  public: await ask('entity.card', { entityId: 'kataib-hezbollah' }),
  mary: await ask('entity.card', { entityId: 'mary-poole' }),
  source: await ask('entity.card', { entityId: 'source-in-baghdad' }),
});

/** A list as a pack file: its own word on a public group, and a source who belongs to it. */
const sources = packToText(
  PackMeta.parse({
    format: 1,
    id: 'sources',
    version: '2026-11-22.1',
    title: 'My sources',
    language: 'en',
    licence: 'Mine',
    author: 'Me',
  }),
  [
    anEntity({ id: 'kataib-hezbollah', label: 'The people I ask' }),
    anEntity({
      id: 'source-in-baghdad',
      names: { en: { strong: ["Kata'ib Hezbollah", 'the Pentagon'] } },
      relations: [{ type: 'member-of', target: 'kataib-hezbollah' }],
    }),
  ],
);

let before: Awaited<ReturnType<typeof askAll>>;
beforeAll(async () => {
  await openPath(stage, '/news', 2);
  before = await askAll();
});

afterEach(async () => {
  const { driver, page, messenger } = stage;
  for (const other of await driver.browser.pages())
    if (other !== page && other !== messenger.page) await other.close();
});

const marked = async () => (await listMarks(stage.page)).map(({ text }) => text);

async function importList(path: string, ...buttons: string[]) {
  const options = await openOptions(stage.driver, '#import');
  await chooseFiles(options, path);
  for (const button of buttons) await press(options, button);
  await options.waitForSelector('input[value=private]:checked');
  await waitForText(options, 'find out who is in this pack');
  await press(options, 'Import');
  await waitForText(options, 'is in use');
  await options.close();
}

test('lists from files, a table and a pack, change nothing that a page is shown or told', async () => {
  expect(before.public).not.toBeNull();
  await importList(sample('contacts.csv'), 'Read the table');
  const path = join(mkdtempSync(join(tmpdir(), 'lists-')), 'sources.jsonl');
  writeFileSync(path, sources);
  await importList(path);
  const options = await openOptions(stage.driver, '#packs');
  await press(options, 'Move up: My sources');
  await press(options, 'Move up: My sources');
  await options.close();
  const marks = await openPath(stage, '/news', 2);
  expect(marks.map(({ text }) => text)).not.toContain('Mary Poole');
  expect(await askAll()).toEqual(before);
});

test('in a window of ours they are found', async () => {
  const options = await openOptions(stage.driver, '#browse');
  await options.type('#browse-query', 'mary pool');
  await waitForText(options, 'She spoke to me');
});

test('one that the reader shows on every site is marked there, until it is private again', async () => {
  const options = await openOptions(stage.driver, '#packs');
  const turn = async () => {
    await options.bringToFront();
    const toggle = await options.waitForSelector(
      '[data-pack=table-contacts] .pack-visibility input',
    );
    await toggle?.evaluate((one) => (one as HTMLInputElement).click());
    await stage.page.bringToFront();
  };
  await turn();
  await expect.poll(marked, { timeout: 8000 }).toContain('Mary Poole');
  await turn();
  await expect.poll(marked, { timeout: 8000 }).not.toContain('Mary Poole');
  await settledMarks(stage.page, 2);
  expect(await askAll()).toEqual(before);
});

test('on a site that the reader allows they are marked and told', async () => {
  const options = await openOptions(stage.driver, '#own');
  await fill(options, 'Site', new URL(stage.site.origin).hostname);
  await press(options, 'Allow');
  await waitForText(options, '1 site may.');
  await stage.page.bringToFront();
  await expect.poll(marked, { timeout: 8000 }).toContain('Anselm Okoro');
  expect(await ask('entity.card', { entityId: 'mary-poole' })).toMatchObject({
    entity: { label: 'Mary Poole' },
  });
});
