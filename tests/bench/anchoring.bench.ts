import { expect, test } from 'vitest';
import { EDITS } from '../anchoring/edits.ts';
import type { Row } from '../anchoring/measure.ts';
import { LENGTHS } from '../anchoring/measure.ts';
import { readPages } from '../anchoring/pages.ts';
import { GOLD_FOLDER, hasGold } from '../gold.ts';
import type { AnchoringBench, Peer } from './anchoring-entry.ts';
import { openInChromium } from './in-chromium.ts';

const EACH = 150;
const PEERS: readonly Peer[] = ['Gazetteer', 'Hypothesis', 'Apache'];

test('passages found again after edits, wrong and lost, in Chromium', async () => {
  const pages = [...readPages(), ...(hasGold() ? readPages(GOLD_FOLDER) : [])];
  const { browser, address, close } = await openInChromium('anchoring-entry.ts');
  try {
    const tab = await browser.newPage();
    await tab.goto(address);
    const run = (peer: Peer, edit: string, length: number): Promise<Row> =>
      tab.evaluate(
        ({ who, texts, row }) =>
          (globalThis as unknown as { bench: AnchoringBench }).bench.run(who, texts, row),
        { who: peer, texts: pages, row: { edit, length, each: EACH } },
      );
    const lines = [
      `| wrong / lost of ${EACH}, ${pages.length} pages | units | ${PEERS.join(' | ')} |`,
      `|---|---|${PEERS.map(() => '---|').join('')}`,
    ];
    const own: Row[] = [];
    for (const edit of Object.keys(EDITS)) {
      for (const length of LENGTHS) {
        const rows: Row[] = [];
        for (const peer of PEERS) rows.push(await run(peer, edit, length));
        own.push(rows[0]!);
        lines.push(`| ${edit} | ${length} | ${rows.map(toCell).join(' | ')} |`);
      }
    }
    const median = own.map((row) => row.median).sort((a, b) => a - b)[own.length >> 1]!;
    const most = Math.max(...own.map((row) => row.most));
    console.info(lines.join('\n'));
    console.info(
      `Gazetteer: ${median.toFixed(1)} ms in the middle, ${most.toFixed(1)} at the most`,
    );
    expect(own.every(({ wrong, cases }) => wrong <= cases / 100)).toBe(true);
  } finally {
    await close();
  }
});

/** Percent wrong and lost; in brackets what is left as a guess, right and wrong ones. */
function toCell({ cases, wrong, kept, guessed, misguessed }: Row): string {
  const percent = (count: number) => ((100 * count) / cases).toFixed(0);
  const guesses = guessed + misguessed > 0 ? ` (${percent(guessed)} + ${percent(misguessed)})` : '';
  return `${percent(wrong)} / ${percent(cases - wrong - kept - guessed - misguessed)}${guesses}`;
}
