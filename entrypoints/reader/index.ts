import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerTab } from './features/answer-tab.ts';
import { dismissal } from './features/dismissal.ts';
import { followPlace } from './features/follow-place.ts';
import { hover } from './features/hover.ts';
import { navigation } from './features/navigation.ts';
import { rewritten } from './features/rewritten.ts';
import { tap } from './features/tap.ts';
import { startReader } from './start-reader.ts';

/**
 * The reader of an article; the background puts it into a tab once the page has said that it is one.
 * Put in twice, the newer takes the older's place.
 */
export default defineUnlistedScript(() => {
  startReader([hover, tap, dismissal, followPlace, navigation, rewritten, answerTab]);
});
