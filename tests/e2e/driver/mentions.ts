import type { Page } from 'puppeteer-core';
import { EntityId, EntityType } from '../../../lib/model/entity.ts';
import type { Scan } from '../../../scripts/scan-text.ts';
import type { Article } from '../../site/article.ts';
import { findCard } from './card.ts';
import { waitForOther } from './current.ts';
import type { Driver } from './driver.ts';
import { listMarks, toBareText } from './marks.ts';
import type { Messenger } from './messenger.ts';

/** A mention as a reader meets it in the page, in offsets of the article's source. */
export type FoundMention = Scan['mentions'][number];

export type Scene = {
  driver: Driver;
  page: Page;
  messenger: Messenger;
  url: string;
  /** Selector of the part of the page to read: what lies outside of it is covered. */
  within: string;
};

/**
 * Goes through a page whose names are painted from name to name by keyboard and reads each card. Gives every painted
 * mention where it stands in the source; throws when a painted one has no card, or none is painted
 * where a card is.
 */
export async function readMentions(
  scene: Scene,
  article: Article,
  source: string,
): Promise<FoundMention[]> {
  const { page } = scene;
  const painted = await listMarks(page);
  const cards = await walkCards(scene, painted.length);
  const body = toBareText(await page.evaluate(() => document.body.textContent ?? ''));
  const toSource = mapToSource(body, article, source);
  const spans = await page.evaluate(readPainted, scene.within);
  return spans.map(({ type, before, inside }) => {
    const bareStart = toBareText(before).length;
    const bareEnd = bareStart + toBareText(inside).length;
    const start = toSource(bareStart);
    const end = toSource(bareEnd - 1) + 1;
    const id = cards.get(bareStart);
    if (id === undefined) throw new Error(`no card was met on “${inside}”`);
    return {
      start,
      end,
      text: source.slice(start, end),
      id: EntityId.parse(id),
      type: EntityType.parse(type),
      confidence: 1,
    };
  });
}

/** Opens one card after the other; entity ids by where the mention stands in the page's bare text. */
async function walkCards(scene: Scene, count: number): Promise<Map<number, string>> {
  const { driver, page, messenger, url } = scene;
  const idsByStart = new Map<number, string>();
  let last: number | undefined;
  // More steps than mentions: the first may begin in the middle, and the way goes round.
  for (let turn = 0; turn < count + 2; turn++) {
    const { done } = await messenger.ask(url, 'tab.step', { direction: 'next' });
    if (!done) break;
    const start = await waitForOther(page, last);
    last = start;
    const card = await findCard(driver, page);
    if (start !== undefined && card && !idsByStart.has(start)) idsByStart.set(start, card.entityId);
  }
  return idsByStart;
}

/** In the page: every painted range with the text before it. */
function readPainted(within: string): { type: string; before: string; inside: string }[] {
  const spans: { type: string; before: string; inside: string }[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    if (!name.startsWith('gazetteer-') || name === 'gazetteer-current') continue;
    for (const painted of highlight) {
      if (!painted.startContainer.parentElement?.closest(within)) continue;
      const before = new Range();
      before.setStart(document.body, 0);
      before.setEnd(painted.startContainer, painted.startOffset);
      const inside = new Range();
      inside.setStart(painted.startContainer, painted.startOffset);
      inside.setEnd(painted.endContainer, painted.endOffset);
      spans.push({
        type: name.slice('gazetteer-'.length),
        before: before.toString(),
        inside: inside.toString(),
      });
    }
  }
  return spans;
}

/** From an offset in the page's bare text to the source's own; -1 outside the article. */
function mapToSource(body: string, article: Article, source: string): (offset: number) => number {
  // Where each character of the bare source stands in the source.
  const kept: number[] = [];
  for (let i = 0; i < source.length; i++) if (toBareText(source[i] ?? '') !== '') kept.push(i);
  const runs: { from: number; to: number; source: number }[] = [];
  let inBody = 0;
  let inSource = 0;
  for (const text of [article.title, ...article.parts.map((part) => part.text)]) {
    const bare = toBareText(text);
    const from = body.indexOf(bare, inBody);
    if (from < 0) throw new Error(`the page does not hold “${text.slice(0, 40)}…”`);
    runs.push({ from, to: from + bare.length, source: inSource });
    inBody = from + bare.length;
    inSource += bare.length;
  }
  return (offset) => {
    const run = runs.find(({ from, to }) => offset >= from && offset < to);
    return run ? (kept[run.source + offset - run.from] ?? -1) : -1;
  };
}
