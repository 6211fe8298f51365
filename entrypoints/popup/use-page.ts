import { useEffect, useState } from 'preact/hooks';
import { findSite } from '../../lib/model/site.ts';
import type { TabMentions } from '../../lib/messages/contract.ts';
import type { Tab } from '../../lib/platform/tabs.ts';
import type { Unreadable } from '../../components/popup/page-view.ts';
import { classifyAddress } from './classify-address.ts';
import type { PagePort } from './ports.ts';

/** The page as far as the popup has found out. */
export type Page =
  | { state: 'looking' }
  | { state: 'unreadable'; why: Unreadable }
  | { state: 'forbidden' }
  | { state: 'off' | 'idle'; site: string; tab: Tab }
  | { state: 'reading'; site: string; tab: Tab; mentions: TabMentions };

/** A page is still being read when the popup opens: looks again after so many milliseconds each. */
const LOOK_AGAIN = [250, 500, 1_000, 2_000, 4_000];

/** What is in front of the reader. `look` finds out anew, after something was changed. */
export function usePage(port: PagePort): { page: Page; look: () => void } {
  const [page, setPage] = useState<Page>({ state: 'looking' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waits = [...LOOK_AGAIN];
    const lookOnce = async () => {
      const found = await findPage(port);
      if (!isCurrent) return;
      setPage(found);
      const wait = waits.shift();
      const mayChange = found.state === 'reading' || found.state === 'idle';
      if (mayChange && wait !== undefined) timer = setTimeout(() => void lookOnce(), wait);
    };
    void lookOnce();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [port, round]);
  return { page, look: () => setRound((before) => before + 1) };
}

async function findPage(port: PagePort): Promise<Page> {
  const tab = await port.findTab();
  if (!tab) return { state: 'unreadable', why: 'none' };
  const kind = classifyAddress(tab.url);
  const isHidden = tab.url === undefined || kind === 'web';
  if (isHidden && !(await port.mayRead())) return { state: 'forbidden' };
  if (kind !== 'web') return { state: 'unreadable', why: kind };
  const site = findSite(tab.url);
  if (site === undefined) return { state: 'unreadable', why: 'browser' };
  if (!(await port.isSiteOn(site))) return { state: 'off', site, tab };
  try {
    return { state: 'reading', site, tab, mentions: await port.listMentions(tab.id) };
  } catch {
    // No reader answers: an ordinary state, which the popup shows.
    return { state: 'idle', site, tab };
  }
}
