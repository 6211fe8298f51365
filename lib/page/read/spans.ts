import type { Span } from '../../model/mention.ts';
import { countBefore } from '../../model/sorted.ts';
import type { LiveBlock } from './read-blocks.ts';

/**
 * The page's range of a span of a block; `undefined` when the page has changed under it since it was
 * read.
 */
export function spanToRange(block: LiveBlock, span: Span): Range | undefined {
  const first = findPart(block, span.start);
  const last = findPart(block, span.end - 1);
  if (first < 0 || last < 0) return undefined;
  for (let i = first; i <= last; i++) if (!isAsRead(block, i, span)) return undefined;
  const from = block.nodes[first]!;
  const to = block.nodes[last]!;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, span.start - from.start);
  range.setEnd(to.node, span.end - to.start);
  return range;
}

/** The place in the block's text of a place in one of its text nodes; `undefined` if it is in none. */
export function findOffset(block: LiveBlock, node: Node, offset: number): number | undefined {
  const part = block.nodes.find((p) => p.node === node);
  if (!part) return undefined;
  const at = part.start + offset;
  return at >= 0 && at <= block.text.length ? at : undefined;
}

/** Index of the text node that holds this character, or of the last that begins before it; -1: none. */
function findPart({ nodes }: LiveBlock, at: number): number {
  return countBefore(nodes.length, (index) => nodes[index]!.start <= at) - 1;
}

function isAsRead({ text, nodes }: LiveBlock, index: number, span: Span): boolean {
  const { node, start } = nodes[index]!;
  const from = Math.max(span.start, start);
  const to = Math.min(span.end, nodes[index + 1]?.start ?? text.length);
  const read = text.slice(from, to);
  const now = node.data.slice(from - start, to - start);
  // A <br> stands in the text as one line break that no node holds.
  return node.isConnected && (read === now || read.trimEnd() === now.trimEnd());
}
