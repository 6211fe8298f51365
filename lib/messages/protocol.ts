import type { CardData } from '../model/card.ts';
import type { EntityId } from '../model/entity.ts';
import type { Block, Detection, Mention, PageContext } from '../model/mention.ts';

/**
 * Everything that pages' scripts, windows and the background say to each other: one sentence each,
 * one parameter, one result. Senders and handlers derive their types from here.
 */

/** Asked of the background. The parameters are parsed by `requests` in `requests.ts`. */
export interface BackgroundProtocol {
  /** An article was opened: load the reader into this tab unless its site is off. */
  'page.arrived'(p: { host: string }): { reading: boolean };
  /** Find the mentions in these blocks. */
  'page.detect'(p: { blocks: Block[]; page: PageContext }): Detection;
  /** Fetch what a card shows; null when the pack has no such entity (any more). */
  'entity.card'(p: { entityId: EntityId }): CardData | null;
  /** "Not this one": from now on this text never names this entity. */
  'rule.add'(p: { entityId: EntityId; text: string }): { done: true };
  /** Takes a "not this one" back. */
  'rule.remove'(p: { entityId: EntityId; text: string }): { done: true };
  /** Opens the window of ours in which a note on an entity is written. */
  'note.open'(p: { entityId: EntityId }): { done: true };
  /** Packs, own entries or rules were changed by a window of ours: load them anew, tell every page. */
  'packs.changed'(p: Record<never, never>): { done: true };
  /** Turns the reader on or off for a site; every open tab of it follows at once. */
  'site.set'(p: { host: string; on: boolean }): { done: true };
}

/** Asked of the reader in one tab, by the popup or the background. */
export interface TabProtocol {
  /** What is marked on this page, in reading order of first mention. */
  'tab.mentions'(p: Record<never, never>): TabMentions;
  /** Scrolls to the next mention of this entity and opens its card with focus. */
  'tab.jump'(p: { entityId: EntityId }): { done: boolean };
  /** Opens the card of the next or previous mention with focus. */
  'tab.step'(p: { direction: 'next' | 'previous' }): { done: boolean };
  /** The rules or the packs changed: detect again and paint anew. */
  'tab.refresh'(p: Record<never, never>): { done: true };
  /** Stop, and leave no trace in the page. */
  'tab.stop'(p: Record<never, never>): { done: true };
}

export type TabMentions = {
  url: string;
  title: string;
  entities: { entityId: EntityId; type: Mention['type']; count: number }[];
  /** The page changes so fast that it is not followed for a while. */
  paused?: true;
};
