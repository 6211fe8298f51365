/** Errors of one context, by what was being done. More than this many kinds say nothing new. */
const KINDS_MAX = 100;

/**
 * The one place where a context's errors end up. The first of its kind goes to the browser's error
 * console, further ones are dropped. Only the error's name and our own stack are shown: messages
 * may hold a piece of what the reader was reading or writing.
 */
export function createErrorGate(
  context: string,
  show: (error: Error) => void = (error) => globalThis.reportError(error),
): (error: unknown, doing: string) => void {
  const shown = new Set<string>();
  return (error, doing) => {
    const name = error instanceof Error ? error.name : typeof error;
    const kind = `${context}: ${doing}: ${name}`;
    if (shown.has(kind) || shown.size >= KINDS_MAX) return;
    shown.add(kind);
    const safe = new Error(kind);
    safe.stack = [kind, ...framesOf(error)].join('\n');
    show(safe);
  };
}

// V8 puts the message above the frames; frames start with "at" there and hold "@" in Firefox.
function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at .*(?:extension:|\.[jt]s)|^[^\s@]*@\S+$/.test(line));
}
