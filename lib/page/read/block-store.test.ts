import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { BlockStore } from './block-store.ts';
import { readBlocks } from './read-blocks.ts';
import { findOffset } from './spans.ts';

const aDocument = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document as unknown as Document;

function read(document: Document, store = new BlockStore()) {
  return { store, results: [...readBlocks(document)].map((live) => store.add(live)) };
}

test('a page read again unchanged keeps its blocks', () => {
  const document = aDocument('<p>The <b>Badr</b> Organization.</p><p>Iraq.</p>');
  const { store, results } = read(document);
  const again = read(document, store).results;
  expect(again.map(({ isNew }) => isNew)).toEqual([false, false]);
  expect(again.map(({ block }) => block)).toEqual(results.map(({ block }) => block));
});

test('a paragraph that changed takes the place of the old one, its neighbour stays', () => {
  const document = aDocument('<p>The <b>Badr</b> Organization.</p><p>Iraq.</p>');
  const { store, results } = read(document);
  document.querySelector('b')!.firstChild!.textContent = 'Peace';
  const again = read(document, store).results;
  expect(again.map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(again[0]!.replaced).toEqual([results[0]!.block]);
  expect(store.size).toBe(2);
});

test('pieces of one long text node live side by side', () => {
  const document = aDocument('<p></p>');
  document.querySelector('p')!.append('Houthis in Yemen. '.repeat(10_000));
  const { store, results } = read(document);
  expect(results.length).toBeGreaterThan(1);
  expect(results.every(({ isNew, replaced }) => isNew && replaced.length === 0)).toBe(true);
  const { node } = results[0]!.block.nodes[0]!;
  expect(store.findByNode(node)).toHaveLength(results.length);
  // A place in the node belongs to one piece alone, but for the seams.
  const homes = store
    .findByNode(node)
    .filter((block) => findOffset(block, node, 60_001) !== undefined);
  expect(homes).toHaveLength(1);
});
