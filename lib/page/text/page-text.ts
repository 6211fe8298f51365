import type { Span } from '../../model/mention.ts';
import { countBefore } from '../../model/sorted.ts';
import type { PageBlock } from '../read/block-store.ts';
import { comparePlaces, inReadingOrder } from '../read/reading-order.ts';
import { spanToRange } from '../read/spans.ts';
import type { Part } from './join-blocks.ts';
import { joinBlocks, spanToPieces } from './join-blocks.ts';

/**
 * The text of a whole page as a reader sees it, with the way from the page's ranges to spans of the
 * text and back. It tells of the page as it was read: made when it is asked for, and made anew when
 * blocks have come or left.
 */
export type PageText = {
  text: string;
  parts: readonly (Span & { block: PageBlock })[];
  /** The read text in a range of the page, without white space at its ends; `undefined`: none. */
  rangeToSpan: (range: AbstractRange) => Span | undefined;
  /** A passage's parts by block: what a paint layer takes. */
  spanToPieces: (span: Span) => (Span & { block: PageBlock })[];
  /** A range for each block touched, but where the page has changed under it since it was read. */
  spanToRanges: (span: Span) => Range[];
};

export function toPageText(blocks: Iterable<PageBlock>): PageText {
  const { text, parts } = joinBlocks(inReadingOrder(blocks));
  const toPieces = (span: Span) => spanToPieces(parts, span);
  let places: Places | undefined;
  return {
    text,
    parts,
    rangeToSpan: ({ startContainer, startOffset, endContainer, endOffset }) => {
      places ??= placeNodes(parts);
      const start = findPlace(places, startContainer, startOffset, 'start');
      const end = findPlace(places, endContainer, endOffset, 'end');
      return start === undefined || end === undefined ? undefined : trim(text, { start, end });
    },
    spanToPieces: toPieces,
    spanToRanges: (span) =>
      toPieces(span)
        .map((piece) => spanToRange(piece.block, piece))
        .filter((range) => range !== undefined),
  };
}

/** A text node in its part; character `i` of the node is character `start + i` of the block. */
type PlacedNode = { node: Text; start: number; part: Part<PageBlock> };

type Places = { inOrder: PlacedNode[]; byNode: Map<Node, PlacedNode[]> };

function placeNodes(parts: readonly Part<PageBlock>[]): Places {
  const inOrder = parts.flatMap((part) =>
    part.block.nodes.map(({ node, start }) => ({ node, start, part })),
  );
  return { inOrder, byNode: Map.groupBy(inOrder, ({ node }) => node) };
}

/**
 * Where a range's end lies in the page's text. One in an element, between blocks or in what is not
 * read goes to the read text next to it, inside the range.
 */
function findPlace(
  { inOrder, byNode }: Places,
  container: Node,
  offset: number,
  side: 'start' | 'end',
): number | undefined {
  // A long node was cut into several blocks: one of them holds the place.
  for (const { part, start } of byNode.get(container) ?? []) {
    const at = start + offset;
    if (at >= 0 && at <= part.block.text.length) return toPageOffset(part, at);
  }
  const before = countNodesBefore(inOrder, findNodeAfter(container, offset));
  const next = inOrder[side === 'start' ? before : before - 1];
  if (!next) return undefined;
  const { part, start, node } = next;
  return toPageOffset(part, side === 'start' ? start : start + node.length);
}

const toPageOffset = ({ start, folded }: Part<PageBlock>, at: number) =>
  start + folded.toFolded(at);

/** The first node that begins at a place or after it; `undefined` at the end of the page. */
function findNodeAfter(container: Node, offset: number): Node | undefined {
  if (container.nodeType === Node.TEXT_NODE) return container;
  const child = container.childNodes[offset];
  if (child) return child;
  for (let at: Node | null = container; at; at = parentOf(at)) {
    if (at.nextSibling) return at.nextSibling;
  }
  return undefined;
}

const parentOf = (node: Node): Node | null =>
  node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null);

/** How many of the nodes lie before another node of the page; all of them where there is none. */
const countNodesBefore = (nodes: readonly PlacedNode[], other: Node | undefined): number =>
  countBefore(nodes.length, (n) => !other || comparePlaces(nodes[n]!.node, other) < 0);

function trim(text: string, { start, end }: Span): Span | undefined {
  const passage = text.slice(start, end);
  const from = start + passage.length - passage.trimStart().length;
  const to = from + passage.trim().length;
  return from < to ? { start: from, end: to } : undefined;
}
