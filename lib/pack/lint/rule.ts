import type { Entity } from '../../model/entity.ts';

/** What an editor of the pack should look at: the entity, and a sentence that says why and what to do. */
export type Finding = { id: string; text: string };

/** One thing that makes a good pack, held over all its entities. */
export type LintRule = { id: string; find: (entities: readonly Entity[]) => Finding[] };
