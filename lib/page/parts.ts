// Our scripts in one page share a global scope that the page does not see.
const scope = globalThis as { gazetteerParts?: Record<string, unknown> };

/** Gives a part that is loaded on demand to the script that asked for it. */
export function offerPart(name: string, part: unknown): void {
  (scope.gazetteerParts ??= {})[name] = part;
}

/** The part that was loaded last under a name; throws where none was. */
export function takePart<T>(name: string): T {
  const part = scope.gazetteerParts?.[name];
  if (part === undefined) throw new Error(`the page's part “${name}” was not loaded`);
  return part as T;
}
