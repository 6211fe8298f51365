import { describe, expect, test } from 'vitest';
import { SHAPES } from '../site/shapes.ts';
import { bringToView, hover, moveAway, waitForCard } from './driver/card.ts';
import { listMarks } from './driver/marks.ts';
import { ARTICLE, getMark, openPath, pause, setStage } from './stage.ts';

const stage = setStage();
const bare = setStage({ bare: true });

/** The document as text; addresses differ in their port between two sites. */
const serialise = () => document.documentElement.outerHTML.replaceAll(location.origin, '');

describe('the page stays as it was', () => {
  test.each(SHAPES.map(({ id }) => id))(
    '%s: nothing but one empty host is added',
    async (shape) => {
      const path = `/${shape}/${ARTICLE}`;
      await bare.page.goto(bare.site.origin + path);
      await pause(300);
      const before = await bare.page.evaluate(serialise);

      const marks = await openPath(stage, path);
      const first = marks[0];
      if (!first) throw new Error('nothing was marked');
      await hover(stage.page, await bringToView(stage.page, first, 800));
      expect(await waitForCard(stage.driver, stage.page)).toBeDefined();
      const after = await stage.page.evaluate(serialise);

      const host = /<div data-gazetteer=""><\/div>/g;
      expect(after.match(host)).toHaveLength(1);
      // The feed loads more once it is scrolled; that is its own doing.
      if (shape !== 'feed') expect(after.replace(host, '')).toBe(before);
      await moveAway(stage.page);
    },
  );
});

test('hovering asks the network for nothing, from the page or from the extension', async () => {
  const { page, site, driver, messenger } = stage;
  const marks = await openPath(stage, `/semantic/${ARTICLE}`, 10);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  messenger.page.on('request', (request) => asked.push(request.url()));
  const worker = driver.browser.targets().find((target) => target.type() === 'service_worker');
  const session = await worker?.createCDPSession();
  await session?.send('Network.enable');
  session?.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  const served = site.requests.length;
  for (const name of ['John Kirby', 'Kirby', 'Joe Biden']) {
    await hover(page, await bringToView(page, getMark(marks, name), 800));
    expect(await waitForCard(driver, page)).toBeDefined();
    await page.keyboard.press('Escape');
    await moveAway(page);
    await page.evaluate(() => scrollTo(0, 0));
    await pause(400);
  }
  expect(asked).toEqual([]);
  expect(site.requests.length).toBe(served);
});

test('cards open without a network', async () => {
  const { page, driver, site } = stage;
  const marks = await openPath(stage, `/divs/${ARTICLE}`, 10);
  // No more than the server can be cut off in both browsers alike; the page has come already.
  await site.close();
  await hover(page, getMark(marks, 'John Kirby'));
  expect(await waitForCard(driver, page)).toMatchObject({ entityId: 'john-kirby' });
  expect((await listMarks(page)).length).toBeGreaterThan(5);
});
