import type { EntityId, EntityType, Support } from './entity.ts';

/** A stretch of page text that the reader sees as one paragraph, heading, cell or caption. */
export type Block = {
  id: number;
  /** As it stands in the page, white space included; offsets of mentions are into this. */
  text: string;
};

/** Offsets are UTF-16 code units, `end` exclusive. */
export type Span = { start: number; end: number };

/** A span of a block that names one entity. */
export type Mention = Span & {
  entityId: EntityId;
  type: EntityType;
  /** 0 to 1; 1 for a strong alias without a rival. Orders mentions, is no probability. */
  confidence: number;
  /** Why this name matched, for the card. */
  evidence: Evidence;
};

export type Evidence = {
  role: 'strong' | 'weak';
  /** What supported a weak alias, in the order it was found. */
  support: Support[];
};

/** "Not this one": this text never names this entity for this reader. `text` is folded. */
export type RejectRule = { entityId: EntityId; text: string };

/** What is known of a page besides the blocks at hand. */
export type PageContext = {
  /** Publication day, YYYY-MM-DD, where the page tells it. */
  date?: string;
  /** Language of the page (BCP 47), where it tells it. */
  lang?: string;
  /** Entities named by strong aliases in blocks of this page that were sent before. */
  seen: EntityId[];
};

export type Detection = {
  mentions: { block: number; mentions: Mention[] }[];
  /** `PageContext.seen` for the next blocks of the same page. */
  seen: EntityId[];
};
