/** Bounds of what a pack may hold. Each keeps a hostile or broken pack from hurting the reader. */

/** A card shows at most this much of a summary, in UTF-16 units: three sentences. */
export const SUMMARY_MAX = 500;
/** The longest alias: the longest official name in the field is about 120 units. */
export const ALIAS_MAX = 160;
/** One fact is one line on the card. */
export const FACT_MAX = 300;
/** Aliases of one role in one language. */
export const ALIASES_MAX = 200;
/** Facts, roles or relations of one entity. */
export const ITEMS_MAX = 200;
/** Entities of one pack. */
export const ENTITIES_MAX = 200_000;
/** A note's length in UTF-16 units: more than any reader types, less than what freezes an editor. */
export const NOTE_MAX = 100_000;
/** Units of page text one `detect` message may carry; the content script splits above it. */
export const DETECT_UNITS_MAX = 2_000_000;
