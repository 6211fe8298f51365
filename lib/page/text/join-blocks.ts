import type { Span } from '../../model/mention.ts';
import type { FoldedSpace } from './fold-space.ts';
import { countBefore } from '../../model/sorted.ts';
import { foldSpace } from './fold-space.ts';

/** Where a block stands in the text of its page. */
export type Part<B> = Span & { block: B; folded: FoldedSpace };

/** Stands between two blocks; no block has it. */
const SEAM = '\n';

/** One text over all blocks, as a reader sees it: white space folded, each block a line. */
export function joinBlocks<B extends { text: string }>(
  blocks: Iterable<B>,
): { text: string; parts: Part<B>[] } {
  const parts: Part<B>[] = [];
  let start = 0;
  for (const block of blocks) {
    const folded = foldSpace(block.text);
    if (folded.text === '') continue;
    const end = start + folded.text.length;
    parts.push({ block, start, end, folded });
    start = end + SEAM.length;
  }
  return { text: parts.map(({ folded }) => folded.text).join(SEAM), parts };
}

/** The parts of a passage, each with its span in the block's own text. */
export function spanToPieces<B>(parts: readonly Part<B>[], span: Span): (Span & { block: B })[] {
  const pieces: (Span & { block: B })[] = [];
  const first = countBefore(parts.length, (n) => parts[n]!.end <= span.start);
  for (let i = first; i < parts.length; i++) {
    const { block, start, end, folded } = parts[i]!;
    if (start >= span.end) break;
    const from = Math.max(span.start, start) - start;
    const to = Math.min(span.end, end) - start;
    if (from >= to) continue;
    // The end lies right after the last character, not after the white space that follows it.
    pieces.push({ block, start: folded.toSource(from), end: folded.toSource(to - 1) + 1 });
  }
  return pieces;
}
