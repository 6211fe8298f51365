import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a run of axe finds wrong: the rule and where, one line each. */
type Axe = {
  run(
    context: unknown,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
};

/**
 * Checks the open card in its place. The world of tests is given the closed root as the host's
 * own `shadowRoot`, so that axe walks into it; the page's world is not.
 */
export async function checkCard(driver: Driver, page: Page): Promise<string[]> {
  await driver.addScriptToHostWorld(page, AXE);
  const found = await driver.callInHost(
    page,
    async (root) => {
      const isClosed = root instanceof ShadowRoot;
      const context = isClosed ? root.host : root.querySelector('[role=dialog]');
      if (isClosed) {
        Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      }
      const { axe } = globalThis as unknown as { axe: Axe };
      // The page around the card is not ours to judge.
      const { violations } = await axe.run(context, { resultTypes: ['violations'] });
      return {
        saw: root.querySelectorAll('*').length,
        lines: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
        ),
      };
    },
    null,
  );
  if (!found || found.saw < 5) throw new Error('axe saw no card');
  return found.lines;
}

/** Checks a whole page of the extension. */
export async function checkPage(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  });
}
