import { watchForNewRoot } from '../../../lib/page/read/new-root.ts';
import { defineFeature } from '../feature.ts';

/** Ends with the document that it was put into; the script in every page asks for another reader. */
export const rewritten = defineFeature({
  id: 'rewritten',
  description: 'Names are marked in a page that writes itself anew after it has loaded.',
  init({ signal, stop }) {
    watchForNewRoot(document, stop, signal);
  },
});
