import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_PART } from '../../components/card/card-view.ts';
import type { CardPart } from '../../components/card/card-view.ts';
import { paintText } from '../../components/card/painted-text.ts';
import { offerPart } from '../../lib/page/parts.ts';
import { DrawnCard } from './drawn-card.tsx';

/**
 * What draws the card. It is more than half of all that we run in a page, and is loaded only into
 * pages that name something.
 */
export default defineUnlistedScript(() => {
  // Firefox gives a page the nodes that `window.find` or the reader has selected, closed root or not.
  if (import.meta.env.FIREFOX) paintText();
  offerPart(CARD_PART, ((host) => new DrawnCard(host)) satisfies CardPart);
});
