import { watchAddress } from '../../../lib/page/address.ts';
import { defineFeature } from '../feature.ts';

/** A page that changes its address puts its new text in place a little later, in milliseconds. */
const SETTLE_MS = 300;
/** A page that does nothing but change its address is not read again each time. */
const APART_MS = 1_500;

/** Begins anew when a site shows another page in the same document. */
export const navigation = defineFeature({
  id: 'navigation',
  description: 'Names stay marked on sites that load their next page without a reload.',
  init({ page, card, signal }) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = -Infinity;
    const restart = () => {
      last = performance.now();
      page.restart();
    };
    const onOtherPage = () => {
      card.dispatch({ type: 'dismiss' });
      clearTimeout(timer);
      timer = setTimeout(restart, Math.max(SETTLE_MS, last + APART_MS - performance.now()));
    };
    watchAddress(onOtherPage, signal);
    signal.addEventListener('abort', () => clearTimeout(timer));
  },
});
