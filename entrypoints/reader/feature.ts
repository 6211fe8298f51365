import type { PageReader } from '../../lib/page/page-reader.ts';
import type { CardControl } from './card-control.ts';

/** What the features of the reader share. */
export type Reader = {
  page: PageReader;
  card: CardControl;
  /** Whether what an event of the page calls its target is of our own making. */
  isOurs: (target: unknown) => boolean;
  /** Calls back once, when the page has its first mark: until then no listener is worth its cost. */
  whenMarked: (begin: () => void) => void;
  /** Ends with the reader; everything that listens or paints hangs on it. */
  signal: AbortSignal;
  report: (error: unknown, doing: string) => void;
  stop: () => void;
};

/** One ability of the reader, in one file of `features/`. */
export type Feature = {
  id: string;
  /** What the one who reads the page gains by it. */
  description: string;
  init: (reader: Reader) => void;
};

export const defineFeature = (feature: Feature): Feature => feature;
