import { defineContentScript } from 'wxt/utils/define-content-script';
import { isArticle } from '../../lib/page/read/is-article.ts';
import { send } from '../../lib/messages/send.ts';
import { watchForArticle } from './watch-for-article.ts';
import './highlights.css';

/** The only script of ours in every page: asks whether it is an article, and does nothing else. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let stopWatching = () => {};
    const begin = () => {
      stopWatching();
      stopWatching = watchForArticle(isArticle, announce);
    };
    // Rejected where the extension was updated or removed meanwhile: there is no one to tell.
    const announce = () => void send('page.arrived', {}).catch(stop);
    const stop = () => ctx.abort();

    ctx.onInvalidated(() => stopWatching());
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      if (newUrl.pathname !== oldUrl.pathname || newUrl.search !== oldUrl.search) begin();
    });
    begin();
  },
});
