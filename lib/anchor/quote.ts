/**
 * A passage and what is around it, as it stood when it was saved (after the TextQuoteSelector and
 * TextPositionSelector of the W3C's Web Annotation Data Model). All text is as the page had it.
 */
export type Quote = {
  exact: string;
  /** What stood before and after it, at most `CONTEXT` UTF-16 units each. */
  prefix: string;
  suffix: string;
  /** Where it began in its text, in UTF-16 units. */
  start: number;
  /** The sentence or sentences it is part of, to be read when the passage is gone. */
  sentence: string;
};

/**
 * Units of context on each side. An edit beside a passage rarely reaches over more than a sentence,
 * and what lies behind the edit still tells where the passage was.
 */
export const CONTEXT = 128;
