import type { Aliases, Entity } from '../model/entity.ts';
import { fold } from '../text/fold.ts';
import type { PackProblem } from './problem.ts';
import { quote } from './problem.ts';

/**
 * Finds aliases that an entity lists twice in one language, in one role or in two. Spellings that
 * differ only in case, marks, hyphens or apostrophes match the same text, so they count as the same.
 */
export function findAliasProblems(file: string, prefix: string, entity: Entity): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [language, aliases] of Object.entries(entity.names)) {
    const placesByText = new Map<string, string>();
    for (const { path, text } of listAliases(aliases)) {
      const place = `names.${language}.${path}`;
      const folded = fold(text);
      const first = placesByText.get(folded);
      if (folded === '') {
        problems.push(problem(place, `${quote(text)} has no letter or digit`, 'write a name'));
      } else if (first) {
        problems.push(
          problem(
            place,
            `${quote(text)} matches the same text as ${first}`,
            'remove one of the two',
          ),
        );
      } else {
        placesByText.set(folded, place);
      }
    }
  }
  return problems;

  function problem(place: string, message: string, remedy: string): PackProblem {
    return { file, path: prefix ? `${prefix}.${place}` : place, message, remedy };
  }
}

function listAliases({ strong = [], weak = [], context = [] }: Aliases) {
  return [
    ...strong.map((text, i) => ({ path: `strong[${i}]`, text })),
    ...weak.map(({ text }, i) => ({ path: `weak[${i}].text`, text })),
    ...context.map((text, i) => ({ path: `context[${i}]`, text })),
  ];
}
