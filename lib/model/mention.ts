import { z } from 'zod';
import type { EntityType, Support } from './entity.ts';
import { EntityId } from './entity.ts';
import { DETECT_UNITS_MAX, ENTITIES_MAX } from './limits.ts';

/** A stretch of page text that the reader sees as one paragraph, heading, cell or caption. */
export const Block = z.strictObject({
  id: z.int().nonnegative(),
  /** As it stands in the page, white space included; offsets of mentions are into this. */
  text: z.string().max(DETECT_UNITS_MAX),
});
export type Block = z.infer<typeof Block>;

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

/**
 * What is known of a page besides the blocks at hand. Pages say anything of themselves: an odd date
 * or language is no reason not to read them.
 */
export const PageContext = z.strictObject({
  /** Publication day, YYYY-MM-DD, where the page tells it. */
  date: z.iso.date().optional().catch(undefined),
  /** Language of the page (BCP 47), where it tells it. */
  lang: z.string().max(35).optional().catch(undefined),
  /** Entities named by strong aliases in blocks of this page that were sent before. */
  seen: z.array(EntityId).max(ENTITIES_MAX),
});
export type PageContext = z.infer<typeof PageContext>;

export type Detection = {
  mentions: { block: number; mentions: Mention[] }[];
  /** `PageContext.seen` for the next blocks of the same page. */
  seen: EntityId[];
};
