import type { Span } from '../model/mention.ts';

/** One thing a careful reader knows of how names are written: a span in, a better span out. */
export type Rule = {
  id: string;
  /** Text with the span that was found in square brackets, and the name as it should be. */
  examples: [found: string, name: string][];
  apply: (text: string, span: Span) => Span;
};
