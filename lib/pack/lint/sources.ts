import type { LintRule } from './rule.ts';

/** An entity about which nothing is stated beside its summary gives the reader nothing to check. */
export const sources: LintRule = {
  id: 'sources',
  find: (entities) =>
    entities
      .filter(({ facts, roles = [], location }) => facts.length + roles.length === 0 && !location)
      .map(({ id }) => ({
        id,
        text: 'has neither fact nor office nor place: state one with its source',
      })),
};
