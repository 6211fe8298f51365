import card from './card.css?inline';
import facts from './facts.css?inline';

/** What the card is drawn with; it reaches its shadow root as text, never as a request. */
export const cardCss: string = facts + card;
