import type { EntityId, Support } from '../model/entity.ts';
import type { Candidate, Option } from './candidates.ts';
import type { Lineup } from './lineup.ts';
import { supportBit } from './matcher.ts';

/**
 * How much each kind of support weighs against another entity's claim to the same text. Only the
 * order matters: a full name on the page beats a title, which beats words near by, and so on.
 */
const WEIGHT: Record<Support, number> = {
  self: 0.9,
  title: 0.85,
  near: 0.8,
  related: 0.7,
  topic: 0.6,
};
const SUPPORTS_BY_WEIGHT = Object.keys(WEIGHT) as Support[];
/** A page is about the packs' subject when it names this many of their groups, bases and officials. */
const TOPIC_ENTITIES = 2;
const SUBJECTS = new Set(['group', 'base', 'official']);

/** What a page says for an entity. */
export class Witness {
  readonly #lineup: Lineup;
  readonly #seen: ReadonlySet<EntityId>;
  readonly #context: ReadonlySet<EntityId>;
  readonly #subjects: number;

  /** `seen`: named by strong aliases; `context`: spoken for by context aliases. */
  constructor(lineup: Lineup, seen: ReadonlySet<EntityId>, context: ReadonlySet<EntityId>) {
    this.#lineup = lineup;
    this.#seen = seen;
    this.#context = context;
    this.#subjects = [...seen].filter((id) => SUBJECTS.has(lineup.findType(id) ?? '')).length;
  }

  isRelatedSeen(id: EntityId): boolean {
    if (this.#context.has(id)) return true;
    for (const other of this.#lineup.neighbours(id)) if (this.#seen.has(other)) return true;
    return false;
  }

  /** The kinds of support that an option takes and the page gives, the weightiest first. */
  supportsFor(option: Option, candidate: Candidate): Support[] {
    return SUPPORTS_BY_WEIGHT.filter(
      (support) =>
        (option.needs & supportBit(support)) !== 0 && this.#gives(support, option, candidate),
    );
  }

  /** How much a mention with these supports is worth, 0 to 1. */
  weigh = (supports: readonly Support[]): number => WEIGHT[supports[0]!];

  #gives(support: Support, option: Option, candidate: Candidate): boolean {
    switch (support) {
      case 'self':
        return this.#seen.has(option.entity);
      case 'title':
        return candidate.titled;
      case 'near':
        return option.isNear;
      case 'related':
        return this.isRelatedSeen(option.entity);
      case 'topic':
        return this.#subjects - (this.#seen.has(option.entity) ? 1 : 0) >= TOPIC_ENTITIES;
    }
  }
}
