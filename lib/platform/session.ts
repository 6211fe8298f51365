import { browser } from 'wxt/browser';
import { z } from 'zod';

/**
 * What a worker must know again after it was stopped, and the browser may forget when it closes.
 * Scripts in pages cannot reach it, in either browser, unless we let them.
 */
export const session = {
  /** Rules that pages set, each with its tab and site: what they may take back. */
  rulesOfPages: keep('rules-of-pages', z.array(z.string())),
  /** Windows for notes: the tab that each was opened `of`, and the tab that it lies in. */
  noteWindows: keep('note-windows', z.array(z.object({ of: z.int(), tab: z.int() }))),
};

function keep<T>(key: string, schema: z.ZodType<T[]>) {
  return {
    read: async (): Promise<T[]> =>
      schema.safeParse((await browser.storage.session.get(key))[key]).data ?? [],
    write: (value: readonly T[]): Promise<void> => browser.storage.session.set({ [key]: value }),
  };
}

/**
 * Takes the extension's local storage out of the hands of scripts in pages: a page's process that is
 * in other hands could read and write all of it. Nothing of ours is in it any more; Firefox, which
 * has no such switch, is the reason why nothing may be.
 */
export async function closeLocalStorage(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
