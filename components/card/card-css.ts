import tokens from '../../assets/tokens.css?inline';
import facts from './facts.css?inline';
import card from './card.css?inline';

/** Everything the card is drawn with; it reaches its shadow root as text, never as a request. */
export const cardCss: string = tokens + facts + card;
