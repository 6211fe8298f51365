import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineFeature } from '../feature.ts';

/** A page that changes its address puts its new text in place a little later, in milliseconds. */
const SETTLE_MS = 300;

/** Begins anew when a site shows another page in the same document. */
export const navigation = (ctx: ContentScriptContext) =>
  defineFeature({
    id: 'navigation',
    description: 'Names stay marked on sites that load their next page without a reload.',
    init({ page, card, signal }) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
        const isOtherPage = newUrl.pathname !== oldUrl.pathname || newUrl.search !== oldUrl.search;
        if (!isOtherPage) return;
        card.dispatch({ type: 'dismiss' });
        clearTimeout(timer);
        timer = setTimeout(() => page.restart(), SETTLE_MS);
      });
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
  });
