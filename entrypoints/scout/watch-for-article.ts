/** Waits between looks at a page that is no article yet, in milliseconds; then it is left alone. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Calls `onArticle` once, now or when the page has become an article. Looks again only after the
 * page has changed, and only so often. Returns the undoing.
 */
export function watchForArticle(
  isArticle: (document: Document) => boolean,
  onArticle: () => void,
): () => void {
  if (isArticle(document)) {
    onArticle();
    return () => {};
  }
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(look, WAITS[looks++]);
  });
  const wait = () => observer.observe(document, { childList: true, subtree: true });
  const look = () => {
    if (isArticle(document)) onArticle();
    else if (looks < WAITS.length) wait();
  };
  wait();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
