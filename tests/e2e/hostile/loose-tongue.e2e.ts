import { afterEach, expect, test } from 'vitest';
import { askAsPage } from '../driver/ask.ts';
import { openOptions, waitForText } from '../driver/options.ts';
import { ARTICLE, openPath, pause, setStage } from '../stage.ts';

// A page's process in other hands can send all that our scripts in it may.

const stage = setStage();
const path = `/semantic/${ARTICLE}`;
const say = (type: string, params: object) =>
  askAsPage(stage.messenger, stage.site.origin + path, type, params);

/** Pages of the browser beside the two that the stage has. */
const others = async () =>
  (await stage.driver.browser.pages()).filter(
    (one) => one !== stage.page && one !== stage.messenger.page,
  );
/** Every tab of every window, as the browser tells the extension. */
const countTabs = () =>
  stage.messenger.page.evaluate(async () => {
    type Api = { tabs: { query(filter: object): Promise<{ url?: string }[]> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (browser ?? chrome).tabs.query({})).length;
  });
afterEach(async () => {
  for (const one of await others()) await one.close();
});

test('rules are taken for names of whom they are about, and not without end', async () => {
  await openPath(stage, path, 5);
  const refused = { ok: false, error: 'This is no name that the page may be marked with' };
  for (const [entityId, text] of [
    ['hezbollah', 'the Pentagon'],
    ['john-kirby', 'a'],
    ['nobody-at-all', 'Hezbollah'],
  ])
    expect(await say('rule.add', { entityId, text })).toEqual(refused);
  const rule = { entityId: 'hezbollah', text: 'Hezbollah' };
  expect(await say('rule.remove', rule)).toMatchObject({ error: 'This rule was not set here' });
  expect(await say('rule.add', rule)).toMatchObject({ ok: true });
  expect(await say('rule.remove', rule)).toMatchObject({ ok: true });
  const flood = [];
  for (let n = 0; n < 12; n++) flood.push((await say('rule.add', rule))?.ok);
  expect(flood.slice(-8)).toEqual(Array.from({ length: 8 }, () => false));
  const options = await openOptions(stage.driver, '#rules');
  await waitForText(options, '“hezbollah”');
  expect(await options.$$('[aria-label^="Remove: "]')).toHaveLength(1);
});

test('five windows for a note at once are one, and for one page there is one', async () => {
  await openPath(stage, path, 5);
  const before = await countTabs();
  const ids = ['hezbollah', 'john-kirby', 'hezbollah', 'kataib-hezbollah', 'nobody-at-all'];
  const replies = await Promise.all(ids.map((entityId) => say('note.open', { entityId })));
  expect(replies.filter((reply) => reply?.ok)).toHaveLength(1);
  await expect.poll(countTabs, { timeout: 8000 }).toBe(before + 1);
  await pause(1600);
  expect(await say('note.open', { entityId: 'john-kirby' })).toMatchObject({ ok: true });
  await pause(500);
  expect(await countTabs()).toBe(before + 1);
});

test('a script in a page finds nothing of ours in the extension’s storage', async () => {
  await openPath(stage, path, 5);
  const [inPage] = await stage.messenger.page.evaluate(async (url) => {
    type Area = { get(keys: null): Promise<object> } | undefined;
    type Api = {
      tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
      scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
      storage: { local: Area; session: Area };
    };
    const here = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = here.browser ?? here.chrome;
    const tab = (await api.tabs.query({})).find((candidate) => candidate.url === url);
    return api.scripting.executeScript({
      target: { tabId: tab?.id },
      func: async () => {
        const there = globalThis as unknown as { browser?: Api; chrome: Api };
        const { local, session } = (there.browser ?? there.chrome).storage;
        const look = async (area: Area) => {
          if (!area) return 'closed';
          return area.get(null).then(
            (all) => JSON.stringify(all),
            () => 'closed',
          );
        };
        return { local: await look(local), session: await look(session) };
      },
    });
  }, stage.site.origin + path);
  // Firefox has no way to close the local one: nothing may be in it.
  const isFirefox = stage.driver.kind === 'firefox';
  expect(inPage?.result).toEqual({ local: isFirefox ? '{}' : 'closed', session: 'closed' });
});
