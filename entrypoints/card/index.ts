import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_PART } from '../../components/card/card-view.ts';
import type { CardPart } from '../../components/card/card-view.ts';
import { offerPart } from '../../lib/page/parts.ts';
import { DrawnCard } from './drawn-card.tsx';
import { SealedCard } from './sealed-card.ts';

/**
 * What draws the card. It is more than half of all that we run in a page, and is loaded only into
 * pages that name something.
 */
export default defineUnlistedScript(() => {
  const part: CardPart = (host, fill) =>
    import.meta.env.FIREFOX ? new SealedCard(host, fill) : new DrawnCard(host);
  offerPart(CARD_PART, part);
});
