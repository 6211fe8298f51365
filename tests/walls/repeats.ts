/** Lines that two places share: by now one of them is the other's copy. */
const RUN = 10;

type Place = { path: string; line: number };

/**
 * Runs of ten identical lines that stand in two places, each told once at its start. Blank lines,
 * lone brackets and imports say nothing and are passed over.
 */
export function findRepeats(files: readonly { path: string; text: string }[]): string[] {
  const firstByRun = new Map<string, Place>();
  const found: string[] = [];
  for (const { path, text } of files) {
    const lines = text
      .split('\n')
      .map((line, at) => ({ text: line.trim(), line: at + 1 }))
      .filter((line) => /\w/.test(line.text) && !/^(import|export) .* from /.test(line.text));
    let skipTo = 0;
    for (let at = 0; at + RUN <= lines.length; at++) {
      const run = lines.slice(at, at + RUN);
      const key = run.map((line) => line.text).join('\n');
      const first = firstByRun.get(key);
      if (!first) firstByRun.set(key, { path, line: run[0]!.line });
      else if (at >= skipTo) {
        found.push(`${path}:${run[0]!.line} says again what ${first.path}:${first.line} says`);
        skipTo = at + RUN;
      }
    }
  }
  return found;
}
