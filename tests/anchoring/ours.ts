import { describe, locate } from '../../lib/anchor/index.ts';
import type { Anchorer } from './measure.ts';

/** The product's own way. */
export const OURS: Anchorer<ReturnType<typeof describe>> = {
  describe,
  locate: (text, quote) => {
    const found = locate(text, quote);
    if (found.state === 'missing') return undefined;
    return { span: found.span, inDoubt: found.state === 'uncertain' };
  },
};
