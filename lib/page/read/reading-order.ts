import type { Mark, PageBlock } from './block-store.ts';

/** All marks as a reader meets them. Sorts on demand: blocks come and go in any order. */
export function marksInOrder(blocks: Iterable<PageBlock>): Mark[] {
  return [...blocks]
    .filter((block) => block.mentions.length > 0 && block.nodes[0]!.node.isConnected)
    .toSorted(byPlace)
    .flatMap((block) => block.mentions.map((mention) => ({ block, mention })));
}

function byPlace(a: PageBlock, b: PageBlock): number {
  const [x, y] = [a.nodes[0]!, b.nodes[0]!];
  if (x.node === y.node) return y.start - x.start;
  const [from, to] = inOneTree(x.node, y.node);
  return from.compareDocumentPosition(to) & FOLLOWING ? -1 : 1;
}

/** Nodes of different shadow trees have no order of their own: their hosts have. */
function inOneTree(a: Node, b: Node): [Node, Node] {
  const rootOfA = a.getRootNode();
  if (rootOfA === b.getRootNode()) return [a, b];
  return [toDocumentTree(a), toDocumentTree(b)];
}

function toDocumentTree(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); 'host' in root; root = at.getRootNode()) {
    at = (root as ShadowRoot).host;
  }
  return at;
}

const FOLLOWING = 4;
