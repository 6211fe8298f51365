import { expect, test } from 'vitest';
import { hover, moveAway, pressInCard, waitForCard } from '../driver/card.ts';
import { openOptions, waitForText } from '../driver/options.ts';
import { getMark, openPath, setStage } from '../stage.ts';

// Pages that change what lies in the highlight registry, which is theirs as much as ours.

const aPage = (script: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta property="og:type" content="article"><article><p>The Pentagon said that Kata'ib Hezbollah had
fired.</p></article><script>
const all = () => [...CSS.highlights].flatMap(([name, highlight]) =>
  name.startsWith('gazetteer-') ? [...highlight] : []);
setInterval(() => { for (const range of all()) { try { ${script} } catch {} } }, 50);
</script></html>`;

const stage = setStage({
  extras: {
    '/start': aPage('range.setStart(range.startContainer, range.endOffset - 9)'),
    '/end': aPage('range.setEnd(range.startContainer, range.startOffset + 7)'),
    '/other': aPage("range.selectNodeContents(document.querySelector('p'))"),
  },
});

test.each(['/start', '/end', '/other'])(
  '%s: “Not this one” is kept of the name that was read, wherever the page moved its mark',
  async (path) => {
    const { driver, page } = stage;
    const marks = await openPath(stage, path, 2);
    await hover(page, getMark(marks, "Kata'ib Hezbollah"));
    const card = await waitForCard(driver, page);
    expect(card?.text).toContain('Not this one');
    await pressInCard(driver, page, 'Not this one');
    const options = await openOptions(driver, '#rules');
    await waitForText(options, '“kataib hezbollah”');
    await options.waitForSelector('[aria-label^="Remove: "]');
    await options.click('[aria-label^="Remove: "]');
    await options.waitForSelector('[aria-label^="Remove: "]', { hidden: true });
    await options.close();
    await moveAway(page);
  },
);
