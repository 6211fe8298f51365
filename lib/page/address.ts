/** Between two looks at the address where the browser does not tell of its changes, in milliseconds. */
const LOOK_MS = 1_000;

/** What of an address says which page it is: a fragment only marks a place in it. */
const addressOfPage = () => location.pathname + location.search;

/** Calls back when a document shows another page under another address. */
export function watchAddress(onOtherPage: () => void, signal: AbortSignal): void {
  let before = addressOfPage();
  const look = () => {
    const now = addressOfPage();
    if (now === before) return;
    before = now;
    onOtherPage();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) return navigation.addEventListener('currententrychange', look, { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
