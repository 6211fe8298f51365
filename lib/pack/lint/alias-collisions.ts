import type { Entity } from '../../model/entity.ts';
import { fold } from '../../text/fold.ts';
import type { LintRule } from './rule.ts';

/** Two entities cannot both be meant by the same text wherever it stands. */
export const aliasCollisions: LintRule = {
  id: 'alias-collisions',
  find: (entities) => {
    const ownersByText = new Map<string, Set<Entity['id']>>();
    for (const { id, names } of entities)
      for (const { strong = [] } of Object.values(names))
        for (const text of strong.map(fold))
          ownersByText.set(text, (ownersByText.get(text) ?? new Set()).add(id));
    return [...ownersByText].flatMap(([text, owners]) => {
      if (owners.size < 2) return [];
      const [first, ...others] = [...owners];
      return others.map((id) => ({
        id,
        text: `"${text}" is also a strong alias of ${first}: make it weak in one of them`,
      }));
    });
  },
};
