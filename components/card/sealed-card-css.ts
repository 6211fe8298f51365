import tokens from '../../assets/tokens.css?inline';
import { cardCss } from './card-css.ts';
import sealed from './sealed-card.css?inline';

/** What the card is drawn with where it fills a document of its own. */
export const sealedCardCss: string = tokens + cardCss + sealed;
