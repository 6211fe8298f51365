import type { Messenger } from './messenger.ts';

type Reply = { ok: boolean; value?: unknown; error?: string };

/** What we use of the browser's extension interface. */
type Api = {
  runtime: { sendMessage(message: object): Promise<Reply> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: Reply }[]> };
};

/** Asks the background from a window of ours. */
export const askAsWindow = (messenger: Messenger, type: string, params: object): Promise<Reply> =>
  messenger.page.evaluate(
    (message) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).runtime.sendMessage(message);
    },
    { type, params },
  );

/** Asks the background as our scripts in the page with this address do, from their world. */
export const askAsPage = (
  messenger: Messenger,
  url: string,
  type: string,
  params: object,
): Promise<Reply | undefined> =>
  messenger.page.evaluate(
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
