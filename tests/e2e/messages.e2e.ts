import { expect, test } from 'vitest';
import { ARTICLE, openPath, setStage } from './stage.ts';

const stage = setStage();

type Reply = { ok: boolean; value?: unknown; error?: string };

/** What we use of the browser's extension interface. */
type Api = {
  runtime: { sendMessage(message: object): Promise<Reply> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: Reply }[]> };
};

/** Asks the background from a window of ours. */
const askAsWindow = (type: string, params: object) =>
  stage.messenger.page.evaluate(
    (message) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).runtime.sendMessage(message);
    },
    { type, params },
  );

/** Asks the background as our scripts in the page with this address do, from their world. */
const askAsPage = (url: string, type: string, params: object) =>
  stage.messenger.page.evaluate(
    async (tabUrl, message) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = browser ?? chrome;
      const tab = (await api.tabs.query({})).find((candidate) => candidate.url === tabUrl);
      if (!tab) throw new Error('no tab has this address');
      const [answer] = await api.scripting.executeScript({
        target: { tabId: tab.id },
        args: [message],
        func: (asked: object) => {
          const here = globalThis as unknown as { browser?: Api; chrome: Api };
          return (here.browser ?? here.chrome).runtime.sendMessage(asked);
        },
      });
      return answer?.result;
    },
    url,
    { type, params },
  );

test('a script in a page is refused what only our windows may ask', async () => {
  const path = `/semantic/${ARTICLE}`;
  const url = stage.site.origin + path;
  await openPath(stage, path, 5);
  expect(await askAsPage(url, 'packs.changed', {})).toEqual({
    ok: false,
    error: 'page may not send packs.changed',
  });
  const off = { host: new URL(url).host, on: false };
  expect(await askAsPage(url, 'site.set', off)).toMatchObject({ ok: false });
  // The page is still read, and what pages may ask is answered.
  expect(await askAsPage(url, 'page.arrived', {})).toEqual({ ok: true, value: { reading: true } });
  expect(await askAsPage(url, 'entity.card', { entityId: 'john-kirby' })).toMatchObject({
    ok: true,
  });
});

test('a window of ours is answered, and refused what only pages may ask', async () => {
  expect(await askAsWindow('packs.changed', {})).toEqual({ ok: true, value: { done: true } });
  expect(await askAsWindow('page.arrived', {})).toEqual({
    ok: false,
    error: 'window may not send page.arrived',
  });
});
