import type { PageBlock } from './block-store.ts';

/**
 * The blocks that stand in the page, as a reader meets them. Sorts on demand: blocks come and go in
 * any order.
 */
export const inReadingOrder = (blocks: Iterable<PageBlock>): PageBlock[] =>
  [...blocks].filter((block) => block.nodes[0]!.node.isConnected).toSorted(byPlace);

function byPlace(a: PageBlock, b: PageBlock): number {
  const [x, y] = [a.nodes[0]!, b.nodes[0]!];
  return x.node === y.node ? y.start - x.start : comparePlaces(x.node, y.node);
}

/** Negative: `a` comes before `b` in the page, around it included. */
export function comparePlaces(a: Node, b: Node): number {
  const [from, to] = inOneTree(a, b);
  const position = from.compareDocumentPosition(to);
  return position & FOLLOWING ? -1 : position & PRECEDING ? 1 : 0;
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

const PRECEDING = 2;
const FOLLOWING = 4;
