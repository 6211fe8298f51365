import type { PackProblem } from '../model/problem.ts';

export type { PackProblem } from '../model/problem.ts';
export { formatProblem } from '../model/problem.ts';

/** More than this at once helps nobody; the rest shows after the first are mended. */
export const PROBLEMS_MAX = 100;

/** Shortens a long list, telling how many were left out. */
export function capProblems(problems: readonly PackProblem[]): PackProblem[] {
  if (problems.length <= PROBLEMS_MAX) return [...problems];
  const left = problems.length - PROBLEMS_MAX;
  return [
    ...problems.slice(0, PROBLEMS_MAX),
    {
      file: problems[PROBLEMS_MAX]?.file ?? '',
      path: '',
      message: `is where ${left} more problems begin`,
      remedy: 'mend those above first and check again',
    },
  ];
}

/** `['names', 'en', 'weak', 2, 'near']` → `names.en.weak[2].near` */
export function pathToText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${shorten(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as it is quoted in a problem: short, and on one line whatever it holds. */
export function quote(value: unknown): string {
  return shorten(JSON.stringify(value) ?? String(value));
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
