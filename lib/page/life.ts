// Our scripts in one page share a global scope that the page does not see. An event would tell the
// page of us, and could be the page's own.
const scope = globalThis as { gazetteerLives?: Record<string, AbortController> };

/** Begins the life of a script in a page, and ends that of the one which was put in before it. */
export function beginLife(name: string): AbortController {
  const lives = (scope.gazetteerLives ??= {});
  lives[name]?.abort();
  return (lives[name] = new AbortController());
}
