import type { Block, Detection } from '../../lib/model/mention.ts';
import { fold } from '../../lib/text/fold.ts';

/** Leaves out the mentions whose text the reader never wants marked. `texts` are folded. */
export function dropNeverMarked(
  { mentions, seen }: Detection,
  blocks: readonly Block[],
  texts: readonly string[],
): Detection {
  if (texts.length === 0) return { mentions, seen };
  const never = new Set(texts);
  const textById = new Map(blocks.map(({ id, text }) => [id, text]));
  const left = mentions.flatMap(({ block, mentions: all }) => {
    const text = textById.get(block) ?? '';
    const kept = all.filter(({ start, end }) => !never.has(fold(text.slice(start, end))));
    return kept.length > 0 ? [{ block, mentions: kept }] : [];
  });
  return { mentions: left, seen };
}
