/** What a `*.browser.test.ts` tells its stories with: it runs inside a page, where Vitest is not. */

type Story = { name: string; run: (signal: AbortSignal) => void | Promise<void> };

const stories: Story[] = [];

/** A story of its own page; what it starts hangs on `signal`, which ends with it. */
export function test(name: string, run: Story['run']): void {
  stories.push({ name, run });
}

/** Throws where two values of plain data differ. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, null, 1));
  if (is !== should) throw new Error(`expected ${should}\nbut it is ${is}`);
}

/** Waits, a few seconds at most, until a value is as expected. */
export async function expectSoon(
  read: () => unknown,
  expected: unknown,
  ms = 3_000,
): Promise<void> {
  const end = performance.now() + ms;
  const isThere = () => JSON.stringify(read()) === JSON.stringify(expected);
  while (!isThere() && performance.now() < end) await nextFrame();
  expectEqual(read(), expected);
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve()));

export function fill(root: Element | ShadowRoot, html: string): void {
  root.innerHTML = html;
}

/** A range that can be measured and read, where a painted one is. */
export function toRange({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Puts a body into the page, at its top; gives the element with the id `it`, or the body. */
export function setPage(html: string): HTMLElement {
  fill(document.body, html);
  scrollTo(0, 0);
  return document.getElementById('it') ?? document.body;
}

/** How each story ended, by name: 'passed', or what went wrong. */
export type Outcomes = Record<string, string>;

async function runStories(): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const { name, run } of stories) {
    const controller = new AbortController();
    try {
      await run(controller.signal);
      outcomes[name] = 'passed';
    } catch (error) {
      outcomes[name] = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
    }
    controller.abort();
  }
  return outcomes;
}

Object.assign(globalThis, { runStories });
