import { z } from 'zod';
import type { CardData } from '../model/card.ts';
import { EntityId, EntityType } from '../model/entity.ts';
import { ALIAS_MAX, DETECT_UNITS_MAX, ENTITIES_MAX } from '../model/limits.ts';
import type { Detection } from '../model/mention.ts';
import { Block, PageContext } from '../model/mention.ts';
import type { Entry, ParamsOf, SenderOf, Table } from './entry.ts';
import type { tabContract } from './tab-contract.ts';

/** RFC 1035: a host name has at most 253 characters; a port adds six. */
const Host = z.string().min(1).max(260);

const Blocks = z
  .array(Block)
  // A block holds at least one unit, so more blocks than units are no page.
  .max(DETECT_UNITS_MAX)
  .refine((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= DETECT_UNITS_MAX, {
    message: 'holds more text than one message may carry',
  });

const Nothing = z.strictObject({});
const OneEntity = z.strictObject({ entityId: EntityId });
const Rule = z.strictObject({ entityId: EntityId, text: z.string().min(1).max(ALIAS_MAX) });

const Done = z.strictObject({ done: z.literal(true) });

/**
 * What the background is asked: a sentence each, who may send it, its parameters, its result.
 * Results are typed and not parsed: the background is ours, and pages could not afford it.
 */
export const contract = {
  /** An article was opened: load the reader into this tab unless its site is off. */
  'page.arrived': { from: ['page'], params: Nothing, result: z.custom<{ reading: boolean }>() },
  /** The page names something: load what draws the card. */
  'page.card': { from: ['page'], params: Nothing, result: Done },
  /** Firefox: put what draws the card into this frame, empty and sealed; tells how to talk to it. */
  'page.frame': {
    from: ['page'],
    params: z.strictObject({ frameId: z.int().positive() }),
    result: z.custom<{ secret: string }>(),
  },
  /** Find the mentions in these blocks. */
  'page.detect': {
    from: ['page'],
    params: z.strictObject({ blocks: Blocks, page: PageContext }),
    result: z.custom<Detection>(),
  },
  /** Fetch what a card shows; null when the pack has no such entity (any more). */
  'entity.card': {
    from: ['page', 'window'],
    params: OneEntity,
    result: z.custom<CardData | null>(),
  },
  /** "Not this one": from now on this text never names this entity. */
  'rule.add': { from: ['page'], params: Rule, result: Done },
  /** Takes a "not this one" back that was said on the same page. */
  'rule.remove': { from: ['page'], params: Rule, result: Done },
  /** Opens the window of ours in which a note on an entity is written. */
  'note.open': { from: ['page'], params: OneEntity, result: Done },
  /** Load the packs, and install the bundled one where that has not happened. */
  'packs.wake': { from: ['window'], params: Nothing, result: Done },
  /** Packs, own entries or rules were changed by a window: load them anew, tell every page. */
  'packs.changed': { from: ['window'], params: Nothing, result: Done },
  /** Turns the reader on or off for a site; every open tab of it follows at once. */
  'site.set': {
    from: ['window'],
    params: z.strictObject({ host: Host, on: z.boolean() }),
    result: Done,
  },
} as const satisfies Record<string, Entry & { result: z.ZodType }>;

export type TabMentions = z.infer<typeof TabMentions>;
const TabMentions = z.strictObject({
  url: z.string(),
  title: z.string(),
  entities: z
    .array(z.strictObject({ entityId: EntityId, type: EntityType, count: z.int().positive() }))
    .max(ENTITIES_MAX),
  /** The page changes so fast that it is not followed for a while. */
  paused: z.literal(true).optional(),
});

/** What a tab answers to each message of `tabContract`. It comes from a page's process: parse it. */
export const tabAnswers = {
  'tab.mentions': TabMentions,
  'tab.jump': z.strictObject({ done: z.boolean() }),
  'tab.step': z.strictObject({ done: z.boolean() }),
  'tab.refresh': Done,
  'tab.stop': Done,
} satisfies Record<keyof typeof tabContract, z.ZodType>;

/** The messages of one receiver as types: senders and handlers derive theirs from here. */
type Messages<T extends Table, R extends Record<keyof T, unknown>> = {
  [K in keyof T]: { params: ParamsOf<T[K]>; sender: SenderOf<T[K]>; result: R[K] };
};
type Background = typeof contract;

export type BackgroundMessages = Messages<
  Background,
  { [K in keyof Background]: z.infer<Background[K]['result']> }
>;
export type TabMessages = Messages<
  typeof tabContract,
  { [K in keyof typeof tabAnswers]: z.infer<(typeof tabAnswers)[K]> }
>;
