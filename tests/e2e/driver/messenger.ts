import type { Page } from 'puppeteer-core';
import type { TabMessages } from '../../../lib/messages/contract.ts';
import type { Driver } from './driver.ts';

/** A page of the extension, out of sight, from which the readers in tabs are spoken to. */
export type Messenger = {
  page: Page;
  /** Sends a message to the reader in the tab with this address; throws where none answers. */
  ask<T extends keyof TabMessages>(
    url: string,
    type: T,
    params: TabMessages[T]['params'],
  ): Promise<TabMessages[T]['result']>;
};

/** What we use of the browser's extension interface, inside a page of the extension. */
type Api = {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(
      id: number,
      message: object,
      options: object,
    ): Promise<{ ok: boolean; value: unknown; error?: string }>;
  };
};

export async function openMessenger(driver: Driver): Promise<Messenger> {
  const page = await driver.browser.newPage();
  await driver.visitExtension(page, '/popup.html');
  return {
    page,
    ask: async (url, type, params) =>
      (await page.evaluate(
        async (tabUrl, message) => {
          const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
          const api = browser ?? chrome;
          const tab = (await api.tabs.query({})).find((candidate) => candidate.url === tabUrl);
          if (!tab) throw new Error('no tab has this address');
          const reply = await api.tabs.sendMessage(tab.id, message, { frameId: 0 });
          if (!reply.ok) throw new Error(reply.error);
          return reply.value;
        },
        url,
        { type, params },
      )) as never,
  };
}
