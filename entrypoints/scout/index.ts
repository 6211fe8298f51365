import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { send } from '../../lib/messages/send.ts';
import { watchAddress } from '../../lib/page/address.ts';
import { beginLife } from '../../lib/page/life.ts';
import { isArticle } from '../../lib/page/read/is-article.ts';
import { watchForNewRoot } from '../../lib/page/read/new-root.ts';
import { isConnected } from '../../lib/platform/runtime.ts';
import { watchForArticle } from './watch-for-article.ts';

/** A background that is just starting or ending may not answer: waits before asking again. */
const RETRY_MS = [500, 2_000, 8_000];

/** The only script of ours in every page: asks whether it is an article, and does nothing else. */
export default defineUnlistedScript(() => {
  const life = beginLife('scout');
  const { signal } = life;
  let stopWatching = () => {};
  /** The reader is in the page, and follows its navigation by itself. */
  let isRead = false;
  const begin = () => {
    stopWatching();
    if (!isRead) stopWatching = watchForArticle(isArticle, () => announce(0));
  };
  const announce = (tries: number) => {
    if (signal.aborted) return;
    send('page.arrived', {}).then(
      ({ reading }) => {
        isRead = reading;
      },
      () => {
        const wait = RETRY_MS[tries];
        // Where the extension was updated or removed there is no one to tell.
        if (wait === undefined || !isConnected()) life.abort();
        else setTimeout(() => announce(tries + 1), wait);
      },
    );
  };
  const onNewRoot = () => {
    // The reader of the page that was here has ended itself.
    isRead = false;
    begin();
  };
  signal.addEventListener('abort', () => stopWatching());
  watchForNewRoot(document, onNewRoot, signal);
  watchAddress(begin, signal);
  begin();
});
