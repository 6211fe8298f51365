/**
 * Calls back when a document has got another root: written anew by its own script, or replaced. All
 * listeners on a document that is written anew are gone by then.
 */
export function watchForNewRoot(
  document: Document,
  onNewRoot: () => void,
  signal: AbortSignal,
): void {
  let root: Element | null = document.documentElement;
  const observer = new MutationObserver(() => {
    const now = document.documentElement as Element | null;
    // Between the old root and the new one there may be none.
    if (!now || now === root) return;
    root = now;
    onNewRoot();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
