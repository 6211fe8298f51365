import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { EntityId } from '../../model/entity.ts';
import type { Block, Detection, Mention, PageContext } from '../../model/mention.ts';
import { BlockStore } from '../read/block-store.ts';
import type { PageBlock } from '../read/block-store.ts';
import { Judge } from './judge.ts';
import { readBlocks } from '../read/read-blocks.ts';

/** A background that knows one man: his full name is strong, his surname needs it on the page. */
function aBackground() {
  const asked: { texts: string[]; page: PageContext }[] = [];
  const soleimani = 'qassem-soleimani' as EntityId;
  const detect = async (blocks: Block[], page: PageContext): Promise<Detection> => {
    asked.push({ texts: blocks.map(({ text }) => text), page });
    const isNamed = blocks.some(({ text }) => text.includes('Qassem Soleimani'));
    const seen = page.seen.length > 0 || isNamed ? [soleimani] : [];
    const mentions = blocks.flatMap(({ id, text }) => {
      const start = text.search(seen.length > 0 ? /(Qassem )?Soleimani/ : /Qassem Soleimani/);
      return start < 0 ? [] : [{ block: id, mentions: [{ start } as Mention] }];
    });
    return { mentions, seen };
  };
  return { asked, detect };
}

function aPage(paragraphs: string[]) {
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const store = new BlockStore();
  for (const live of readBlocks(document as unknown as Document)) store.add(live);
  const marked = new Map<PageBlock, number>();
  const onJudged = (block: PageBlock, mentions: Mention[]) => marked.set(block, mentions.length);
  const counts = () => [...store.all()].map((block) => marked.get(block));
  return { blocks: [...store.all()], store, onJudged, counts };
}

const filler = 'The talks went on for a week. '.repeat(400);

test('a surname high on the page is marked once the full name is read further down', async () => {
  const page = aPage(['Soleimani is dead.', filler, 'Qassem Soleimani led the force.']);
  const { asked, detect } = aBackground();
  const judge = new Judge(detect, () => false, page.onJudged);
  judge.reset({});
  for (const block of page.blocks) judge.add(block);
  await judge.settle(page.blocks);
  expect(page.counts()).toEqual([1, 0, 1]);
  // One pass more, and no third one: nothing new was learnt by it.
  expect(asked.map(({ texts }) => texts.length)).toEqual([1, 2, 1]);
  expect(asked[2]!.page.seen).toEqual(['qassem-soleimani']);
});

test('what is in view is asked first, alone', async () => {
  const page = aPage([filler, filler, 'In view.']);
  const { asked, detect } = aBackground();
  const judge = new Judge(detect, (block) => block.text === 'In view.', page.onJudged);
  judge.reset({ date: '2024-02-03', lang: 'en' });
  for (const block of page.blocks) judge.add(block);
  await judge.run();
  expect(asked[0]!.texts).toEqual(['In view.']);
  expect(asked[0]!.page).toEqual({ date: '2024-02-03', lang: 'en', seen: [] });
  expect(page.counts()).toEqual([0, 0, 0]);
});

test('an answer that comes after the page has moved on is dropped', async () => {
  const page = aPage(['Qassem Soleimani.']);
  const { detect } = aBackground();
  const judge = new Judge(detect, () => false, page.onJudged);
  judge.reset({});
  judge.add(page.blocks[0]!);
  const late = judge.run();
  judge.reset({});
  await late;
  expect(page.counts()).toEqual([undefined]);
});

test('when a question fails its blocks wait for the next one', async () => {
  const page = aPage(['Qassem Soleimani.']);
  const { detect } = aBackground();
  let isDown = true;
  const judge = new Judge(
    (blocks, context) => (isDown ? Promise.reject(new Error('asleep')) : detect(blocks, context)),
    () => false,
    page.onJudged,
  );
  judge.reset({});
  judge.add(page.blocks[0]!);
  await expect(judge.run()).rejects.toThrow('asleep');
  isDown = false;
  await judge.run();
  expect(page.counts()).toEqual([1]);
});
