import type { EntityId } from '../model/entity.ts';
import { ENTITY_ID } from '../model/entity-id.ts';
import type { Table } from './entry.ts';
import { fields } from './fields.ts';

/** Pages never speak to a tab: what a page's process could send to another page is refused. */
const OURS = ['window', 'background'] as const;

/**
 * What the reader in a tab is asked by the popup and the background; the half of the contract that
 * runs in pages, and so without Zod. What it answers is parsed by `tabAnswers` in `contract.ts`.
 */
export const tabContract = {
  /** What is marked on this page, in reading order of first mention. */
  'tab.mentions': { from: OURS, params: fields({}) },
  /** Scrolls to the next mention of this entity and opens its card with focus. */
  'tab.jump': { from: OURS, params: fields({ entityId: isEntityId }) },
  /** Opens the card of the next or previous mention with focus. */
  'tab.step': { from: OURS, params: fields({ direction: isDirection }) },
  /** The rules or the packs changed: detect again and paint anew. */
  'tab.refresh': { from: OURS, params: fields({}) },
  /** Stop, and leave no trace in the page. */
  'tab.stop': { from: OURS, params: fields({}) },
} satisfies Table;

function isEntityId(value: unknown): value is EntityId {
  return (
    typeof value === 'string' && value.length <= ENTITY_ID.max && ENTITY_ID.pattern.test(value)
  );
}

function isDirection(value: unknown): value is 'next' | 'previous' {
  return value === 'next' || value === 'previous';
}
