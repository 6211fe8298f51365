import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TabMentions } from '../../lib/messages/contract.ts';
import {
  bringToView,
  findCard,
  hover,
  moveAway,
  waitForCard,
} from '../../tests/e2e/driver/card.ts';
import type { Driver } from '../../tests/e2e/driver/driver.ts';
import type { Mark } from '../../tests/e2e/driver/marks.ts';
import { listMarks, settledMarks, toBareText } from '../../tests/e2e/driver/marks.ts';
import type { Messenger } from '../../tests/e2e/driver/messenger.ts';
import { openMessenger } from '../../tests/e2e/driver/messenger.ts';
import type { Library } from '../../tests/site/load.ts';
import { toPath } from '../../tests/site/server.ts';
import { SHAPES } from '../../tests/site/shapes.ts';
import { tell, tellHeading } from './tell.mjs';

const HEIGHT = 850;
/** Cards opened on each page: enough to see that hovering works, few enough to wait for. */
const HOVERS = 4;

type Visit = { path: string; found: TabMentions['entities']; cards: string[]; misses: string[] };

/** Opens every article and every kind of page at least once without a window. Gives the exit code. */
export async function tourPages(
  driver: Driver,
  origin: string,
  library: Library,
  folder: string,
): Promise<number> {
  const messenger = await openMessenger(driver);
  const page = await driver.browser.newPage();
  const visits: Visit[] = [];
  const paths = toTour(library);
  for (const [index, path] of paths.entries()) {
    tellHeading(`Page ${index + 1} of ${paths.length}: ${path}`);
    const visit = await visitPage(driver, messenger, page, { origin, path, folder });
    tellVisit(visit);
    visits.push(visit);
  }
  tellHeading('Summary');
  for (const { path, found, cards, misses } of visits)
    tell(
      `${String(found.reduce((sum, { count }) => sum + count, 0)).padStart(4)} mentions, ` +
        `${String(found.length).padStart(3)} entities, ${cards.length} of ${cards.length + misses.length} cards  ${path}`,
    );
  tell(`\nScreenshots are in ${folder}`);
  return 0;
}

/** Article and shape move on together until both have all been seen. */
function toTour({ articles, pages }: Library): string[] {
  const saved = pages.map(({ slug }) => `/saved/${slug}`);
  if (articles.length === 0) return saved;
  const count = Math.max(articles.length, SHAPES.length);
  const tour = Array.from({ length: count }, (_, i) =>
    toPath(SHAPES[i % SHAPES.length]?.id ?? '', articles[i % articles.length]?.slug ?? ''),
  );
  return [...tour, ...saved];
}

async function visitPage(
  driver: Driver,
  messenger: Messenger,
  page: Page,
  { origin, path, folder }: { origin: string; path: string; folder: string },
): Promise<Visit> {
  const url = origin + path;
  const shot = (what: string) =>
    page.screenshot({ path: join(folder, `${path.slice(1).replaceAll('/', '-')}-${what}.png`) });
  await page.bringToFront();
  await page.goto(url);
  if (path.startsWith('/feed/')) await scrollToEnd(page);
  await settledMarks(page);
  await shot('marks-light');
  const { cards, misses } = await hoverSome(driver, page, () => shot('card-light'));
  await driver.setMedia(page, { colors: 'dark' });
  await hoverSome(driver, page, () => shot('card-dark'), 1);
  await moveAway(page);
  await shot('marks-dark');
  await driver.setMedia(page, { colors: 'light' });
  const found = await messenger
    .ask(url, 'tab.mentions', {})
    .then(({ entities }) => entities)
    .catch((): TabMentions['entities'] => []);
  return { path, found, cards, misses };
}

/** Scrolls by a screen at a time until nothing more comes. */
async function scrollToEnd(page: Page): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.wheel({ deltaY: HEIGHT });
    await pause(150);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** Rests on the first mentions of different text; `onFirst` runs while the first card is open. */
async function hoverSome(
  driver: Driver,
  page: Page,
  onFirst: () => Promise<unknown>,
  most = HOVERS,
): Promise<{ cards: string[]; misses: string[] }> {
  const cards: string[] = [];
  const misses: string[] = [];
  for (const mark of toDifferent(await listMarks(page)).slice(0, most)) {
    const here = await bringToView(page, mark, HEIGHT);
    await hover(page, here);
    const card = await waitForCard(driver, page);
    if (!card) misses.push(mark.text);
    else {
      // The card fades in.
      if (cards.length === 0) await pause(300).then(onFirst);
      cards.push(`${mark.text} → ${card.name}`);
    }
    await page.keyboard.press('Escape');
    await moveAway(page);
    await page.evaluate(() => scrollTo(0, 0));
    if (await findCard(driver, page)) await pause(500);
  }
  return { cards, misses };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const toDifferent = (marks: Mark[]): Mark[] =>
  [
    ...new Map(marks.toReversed().map((mark) => [toBareText(mark.text), mark])).values(),
  ].toReversed();

function tellVisit({ found, cards, misses }: Visit): void {
  if (found.length === 0) tell('  nothing was found');
  for (const { entityId, type, count } of found)
    tell(`  ${String(count).padStart(3)} × ${entityId.padEnd(46)} ${type}`);
  for (const card of cards) tell(`  card: ${card}`);
  for (const miss of misses) tell(`  no card opened on: ${miss}`);
}
