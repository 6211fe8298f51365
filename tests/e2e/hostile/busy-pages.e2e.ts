import { expect, test } from 'vitest';
import { settledMarks } from '../driver/marks.ts';
import { pause, setStage } from '../stage.ts';

// Pages made to cost more time than they should: our share of their main thread stays small.

const NAMES = '<p>The Pentagon said that Hezbollah had fired at Ain al-Asad air base.</p>';

const aPage = (head: string, script: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>A busy page</title>
<script>
// How often the page's own timer comes to its turn, once all that came with the page has run.
window.turns = 0;
setInterval(() => window.turns++, 20);
</script>${head}</head><body><article>${NAMES}</article><script>${script}</script></body></html>`;

const says = (json: string) => aPage(`<script type="application/ld+json">${json}</script>`, '');

/** Many paragraphs, to which something happens once a second. */
const ticks = (action: string) =>
  aPage(
    '<meta property="og:type" content="article">',
    `const article = document.querySelector('article');
    for (let i = 0; i < 20_000; i++) {
      const p = document.createElement('p');
      p.textContent = 'Paragraph ' + i + ' of the page with some words.';
      article.append(p);
    }
    const ps = [...article.querySelectorAll('p')].slice(1);
    let k = 0;
    setTimeout(() => setInterval(() => {
      for (let i = 0; i < 900; i++) { const p = ps[(i * 22) % ps.length]; ${action} }
    }, 1_000), 1_000);`,
  );

const PAGES: Record<string, string> = {
  '/open-lists': says('"@type":["a'.repeat(20_000)),
  '/nested': says('[{"@graph":'.repeat(20_000)),
  '/text-ticks': ticks(
    "if (i % 2) p.textContent = 'Tick ' + k++; else p.firstChild.data = 'Tick ' + k++;",
  ),
  '/address-ticks': aPage(
    '<meta property="og:type" content="article">',
    `for (let i = 0; i < 5_000; i++) document.querySelector('article').insertAdjacentHTML('beforeend', '<p>More.</p>');
    let k = 0;
    setInterval(() => history.replaceState(null, '', '/address-ticks?' + k++), 400);`,
  ),
};

const stage = setStage({ extras: PAGES });
const bare = setStage({ bare: true, extras: PAGES });

/** How much of its time the page's timer had its turns, until some seconds after it has loaded. */
async function shareOfTurns(
  { page, site }: typeof stage,
  path: string,
  ms: number,
): Promise<number> {
  await page.bringToFront();
  await page.goto(site.origin + path);
  await pause(ms);
  return page.evaluate(
    () => ((window as unknown as { turns: number }).turns * 20) / performance.now(),
  );
}

test.each(Object.keys(PAGES))('%s keeps its turns and gets its marks', async (path) => {
  const isTicking = path.endsWith('ticks');
  const ms = isTicking ? 4_000 : 1_500;
  let share = 0;
  // What else the machine does only ever takes turns away: one quiet measurement is enough.
  for (let attempt = 0; attempt < 3 && share < 0.4; attempt++) {
    const alone = await shareOfTurns(bare, path, ms);
    share = (await shareOfTurns(stage, path, ms)) / alone;
  }
  expect(share).toBeGreaterThan(0.4);
  if (isTicking) {
    const texts = (await settledMarks(stage.page, 1)).map(({ text }) => text);
    expect(texts).toContain('Hezbollah');
  }
});
