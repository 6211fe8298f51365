import type { Entity } from './entity.ts';
import type { PartClash, Settled } from './entity-part.ts';

/** An entry as a form began with it: the reader's own, or one of a pack's that they correct. */
export type Base = { entity: Entity; isOwn: boolean };

/** What a form wants to keep; without `base` it began empty. */
export type Saving = { mine: Entity; base?: Base; settled?: Settled };

/** What became of it. Only when `saved` has anything changed. */
export type SaveOutcome = { state: 'saved'; entity: Entity } | Refusal;

export type Refusal =
  /** Another window changed the same parts otherwise; `theirs` is the entry as it has it. */
  | { state: 'clash'; theirs: Entity; clashes: readonly PartClash[] }
  /** Another window deleted it. Saved without a base, it is there again. */
  | { state: 'deleted' };
