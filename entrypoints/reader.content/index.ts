import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerTab } from './features/answer-tab.ts';
import { dismissal } from './features/dismissal.ts';
import { followPlace } from './features/follow-place.ts';
import { hover } from './features/hover.ts';
import { navigation } from './features/navigation.ts';
import { tap } from './features/tap.ts';
import { startReader } from './start-reader.ts';

/**
 * The reader of an article; the background puts it into a tab once the page has said that it is one.
 * Put in twice, the newer takes the older's place: a new context ends the one before it.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startReader(ctx, [hover, tap, dismissal, followPlace, navigation(ctx), answerTab]);
  },
});
