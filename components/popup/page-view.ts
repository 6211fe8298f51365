import type { EntityRef } from '../../lib/model/card.ts';

/** Why a page cannot be read, as far as its address tells. */
export type Unreadable = 'browser' | 'store' | 'pdf' | 'file' | 'blocked' | 'none';

/** What the popup knows of the page in front of the reader. */
export type PageView =
  | { state: 'looking' }
  | { state: 'unreadable'; why: Unreadable }
  /** The browser asks the reader's leave before an extension reads pages. */
  | { state: 'forbidden' }
  | { state: 'off'; site: string }
  /** No reader runs: the page is no article, or is not there yet. */
  | { state: 'idle'; site: string }
  | { state: 'reading'; site: string; names: PageName[] };

/** One name that is marked on the page, and how often. */
export type PageName = { entity: EntityRef; count: number };
