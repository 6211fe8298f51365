import type { TabMentions, TabMessages } from '../../../lib/messages/contract.ts';
import { handle } from '../../../lib/messages/handle.ts';
import type { Handlers } from '../../../lib/messages/handle.ts';
import { tabContract } from '../../../lib/messages/tab-contract.ts';
import type { Mark } from '../../../lib/page/mark/mark.ts';
import type { PageReader } from '../../../lib/page/page-reader.ts';
import { isReachable } from '../../../lib/page/host.ts';
import { readTitle } from '../../../lib/page/read/page-facts.ts';
import type { Reader } from '../feature.ts';
import { defineFeature } from '../feature.ts';
import { nextMark, scrollToRange } from '../steps.ts';

/** Answers the popup and the background. */
export const answerTab = defineFeature({
  id: 'answer-tab',
  description: 'The popup lists the names on this page; keys step from one to the next.',
  init(reader) {
    const stopAnswering = handle<TabMessages>(tabContract, handlersOf(reader), reader.report);
    reader.signal.addEventListener('abort', stopAnswering);
  },
});

const handlersOf = ({ page, card, stop }: Reader): Handlers<TabMessages> => {
  const goTo = (mark: Mark | undefined): { done: boolean } => {
    const range = mark && page.findRange(mark);
    if (!mark || !range) return { done: false };
    scrollToRange(range);
    card.summon(mark, 'focus');
    return { done: true };
  };
  const isVisible = (mark: Mark) =>
    isReachable(mark.block.element) && (page.findRange(mark)?.getClientRects().length ?? 0) > 0;
  const lastMention = () => (card.last ? { ...card.last } : undefined);
  return {
    'tab.mentions': () => listMentions(page),
    'tab.jump': ({ entityId }) => {
      const marks = page.marks().filter((mark) => mark.mention.entityId === entityId);
      return goTo(nextMark(marks.filter(isVisible), lastMention(), 'next'));
    },
    'tab.step': ({ direction }) =>
      goTo(nextMark(page.marks().filter(isVisible), lastMention(), direction)),
    'tab.refresh': () => {
      page.restart();
      return { done: true };
    },
    'tab.stop': () => {
      // After the answer has left.
      setTimeout(stop);
      return { done: true };
    },
  };
};

function listMentions(page: PageReader): TabMentions {
  const counts = new Map<string, TabMentions['entities'][number]>();
  for (const { mention } of page.marks()) {
    const { entityId, type } = mention;
    const known = counts.get(entityId);
    if (known) known.count++;
    else counts.set(entityId, { entityId, type, count: 1 });
  }
  return {
    url: location.href,
    title: readTitle(document),
    entities: [...counts.values()],
    ...(page.isPaused ? { paused: true } : {}),
  };
}
