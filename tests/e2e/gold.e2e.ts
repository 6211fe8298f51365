import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textToArticle } from '../site/article.ts';
import { SHAPES } from '../site/shapes.ts';
import { f1, GOLD_FOLDER, hasGold, readGold, score } from '../gold.ts';
import { readMentions } from './driver/mentions.ts';
import { settledMarks } from './driver/marks.ts';
import { KIND, setStage } from './stage.ts';

/** Each shape in one of the browsers, the slower one's share smaller; `page.e2e.ts` has all in both. */
const SHOWN = SHAPES.filter((_, i) => (i % 3 === 0) === (KIND === 'firefox'));

const CORE = ['group', 'base', 'official'];

test.runIf(process.env['CI'] === 'true')(
  'the annotated articles are there to score against',
  () => {
    expect(hasGold(), `no folder ${GOLD_FOLDER}: set GAZETTEER_GOLD to where they are`).toBe(true);
  },
);

describe.runIf(hasGold())('on the annotated articles, as pages', () => {
  const gold = hasGold() ? readGold() : [];
  const articles = gold.map(({ doc, text }) =>
    textToArticle(join(GOLD_FOLDER, `${doc}.txt`), text),
  );
  const stage = setStage({ library: { articles, pages: [] } });

  test.each(SHOWN)(
    '$id: every core mention has its card, and nothing else has one',
    async (shape) => {
      const { page, site, driver, messenger } = stage;
      // So tall that all of the text is near the viewport, which is what gets painted; with large
      // pixels, of which there are few to draw.
      await page.setViewport({ width: 1000, height: 7000, deviceScaleFactor: 0.25 });
      const found = new Map<string, Awaited<ReturnType<typeof readMentions>>>();
      for (const [i, article] of articles.entries()) {
        await page.bringToFront();
        const url = `${site.origin}/${shape.id}/${article.slug}`;
        await page.goto(url);
        await settledMarks(page, 3);
        const source = gold[i]?.text ?? '';
        const scene = { driver, page, messenger, url };
        const mentions = await readMentions({ ...scene, within: 'body' }, article, source);
        if (shape.reveal === 'dialog') {
          await page.keyboard.press('Escape');
          await page.click('#open');
          await settledMarks(page, mentions.length + 1);
          mentions.push(...(await readMentions({ ...scene, within: 'dialog' }, article, source)));
        }
        found.set(gold[i]?.doc ?? '', mentions);
      }
      const core = score(gold, found, CORE);
      expect({ wrong: core.wrong, missed: core.missed }).toEqual({ wrong: [], missed: [] });
      expect(core.right).toBe(
        gold.flatMap((g) => g.mentions).filter((m) => m.tag === 'core' && CORE.includes(m.type))
          .length,
      );
      expect(f1(score(gold, found, ['outlet', 'agreement']))).toBeGreaterThanOrEqual(0.95);
    },
    180_000,
  );
});
