/**
 * What is wrong with a pack, for the person who writes or imports it.
 * `path` is the place inside the file (`names.en.weak[2].near`), empty for the file as a whole.
 * `message` follows it as the rest of a sentence; `remedy` tells how to mend it.
 */
export type PackProblem = { file: string; path: string; message: string; remedy: string };

/** One problem as one sentence on one line: file, place, what is wrong, how to mend it. */
export function formatProblem({ file, path, message, remedy }: PackProblem): string {
  return `${file}: ${path || 'this file'} ${message}: ${remedy}`;
}
