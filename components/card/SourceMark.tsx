import type { Source } from '../../lib/model/entity.ts';
import { sourceToLink } from '../../lib/model/source.ts';

/** Where a statement comes from, right behind it; what has no source says so. */
export function SourceMark({ source }: { source: Source }) {
  const link = sourceToLink(source);
  if (!link) return <span class="source unsourced">unsourced</span>;
  if (!link.url) return <span class="source">{link.name}</span>;
  return (
    <a
      class="source"
      href={link.url}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {link.name}
    </a>
  );
}
