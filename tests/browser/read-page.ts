import { BlockStore } from '../../lib/page/read/block-store.ts';
import type { PageBlock } from '../../lib/page/read/block-store.ts';
import { lookByStyle } from '../../lib/page/read/look.ts';
import { readSteps } from '../../lib/page/read/read-blocks.ts';
import { spanToRange } from '../../lib/page/read/spans.ts';

/** The blocks of the page as it is now, and where names stand in them. */
export function readPage() {
  const store = new BlockStore();
  const shadowRoots: ShadowRoot[] = [];
  const steps = readSteps(document.body, lookByStyle(), (root) => shadowRoots.push(root));
  const blocks: PageBlock[] = [];
  for (const live of steps) if (live) blocks.push(store.add(live).block);
  /** The first place of a text in the page. */
  const find = (text: string) => {
    const block = blocks.find((candidate) => candidate.text.includes(text));
    if (!block) throw new Error(`no block holds “${text}”`);
    const start = block.text.indexOf(text);
    return { block, piece: { start, end: start + text.length, item: { text } } };
  };
  /** The middle of a text's first line, in the viewport. */
  const pointOf = (text: string) => {
    const { block, piece } = find(text);
    const box = spanToRange(block, piece)!.getClientRects()[0]!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return { blocks, shadowRoots, findByNode: store.findByNode, find, pointOf };
}
