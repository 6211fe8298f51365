import { expect, test } from 'vitest';
import { toDocument } from '../site/html.ts';
import { hover, waitForCard } from './driver/card.ts';
import { settledMarks } from './driver/marks.ts';
import { setStage } from './stage.ts';

const STORY = "The Pentagon said that Kata'ib Hezbollah had fired rockets at Ain al-Asad air base.";
const article = (body: string) =>
  toDocument({
    lang: 'en',
    title: 'A page that means no good',
    head: '<meta property="og:type" content="article">',
    body: `<article><p id="story">${STORY}</p>${body}</article>`,
  });

const LINE = 'lorem ipsum dolor sit amet and so on and so forth ';
const nested = (depth: number) => `${'<div>'.repeat(depth)}${STORY}${'</div>'.repeat(depth)}`;

const stage = setStage({
  extras: {
    '/long-line': article(`<p>${LINE.repeat(5_000_000 / LINE.length)}</p>`),
    '/nested': article(nested(10_000)),
    '/zero-width': article(
      `<p>Then Kata\u200Bib Hez\u200Dbollah, the Penta\u2060gon and \u200EErbil airport\u200F spoke\uFEFF.</p>`,
    ),
    // Lone surrogates cannot stand in UTF-8: a script puts them there.
    '/surrogates': article(`<p id="bad"></p><script>
document.getElementById('bad').textContent =
  '\\uD800 Pentagon \\uDC00 IRGC \\uD83D Kata\\'ib Hezbollah\\uDFFF'.repeat(20);
</script>`),
  },
});

test.each(['/long-line', '/nested', '/zero-width', '/surrogates'])(
  '%s: the page lives on and its names are marked',
  async (path) => {
    const { driver, page, site } = stage;
    await page.bringToFront();
    await page.goto(site.origin + path, { timeout: 60_000 });
    const marks = await settledMarks(page, 3, 20_000);
    expect(marks.slice(0, 3).map(({ type, text }) => [type, text])).toEqual([
      ['group', 'Pentagon'],
      ['group', "Kata'ib Hezbollah"],
      ['base', 'Ain al-Asad air base'],
    ]);
    const [first] = marks;
    if (!first) throw new Error('nothing is marked');
    await hover(page, first);
    expect(await waitForCard(driver, page, 8000)).toBeDefined();
    // The page answers its reader within a frame or two.
    const wait = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          requestAnimationFrame(() => resolve(performance.now() - start));
        }),
    );
    expect(wait).toBeLessThan(1000);
  },
  90_000,
);
