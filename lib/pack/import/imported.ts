import { Entity } from '../../model/entity.ts';
import type { Aliases, EntityType, Language, Source } from '../../model/entity.ts';
import { ALIASES_MAX, ALIAS_MAX, FACT_MAX, ITEMS_MAX, SUMMARY_MAX } from '../../model/limits.ts';
import { fold } from '../../text/fold.ts';

/** What one record of a foreign source becomes. */
export type Imported =
  | { entity: Entity }
  /** It is sound, but cards do not tell of such things. */
  | { skipped: string }
  | { problem: { message: string; remedy: string } };

/** What a source states of somebody, before it is cut to what an entity may hold. */
export type Draft = {
  id: string;
  type: EntityType;
  label: string;
  summary: string;
  asOf: string;
  /** By language, the surest first. */
  names: Partial<Record<Language, readonly DraftName[]>>;
  facts?: readonly string[];
  source: Source;
  ids?: Entity['ids'];
};
/** `isSure`: names this entity and no other even where it is a single word. */
export type DraftName = { text: string; isSure?: boolean };

/** Makes an entity of a draft: texts on one line and cut to length, each name once. */
export function draftToEntity(draft: Draft): Imported {
  const { id, type, source, ids, asOf } = draft;
  const label = toLine(draft.label, 120);
  const entity = Entity.safeParse({
    id,
    type,
    label,
    summary: { text: toLine(draft.summary, SUMMARY_MAX), asOf },
    names: toNames(draft.names),
    facts: (draft.facts ?? [])
      .map((text) => toLine(text, FACT_MAX))
      .filter((text) => text !== '')
      .slice(0, ITEMS_MAX)
      .map((text) => ({ text, source })),
    relations: [],
    ...(ids ? { ids } : {}),
  });
  if (entity.success) return { entity: entity.data };
  if (label === '') return { problem: { message: 'has no name', remedy: 'give it one' } };
  const [issue] = entity.error.issues;
  const message = `makes no entity: ${issue?.path.join('.')} ${issue?.message}`;
  return { problem: { message, remedy: 'mend or remove it' } };
}

/** Text on one line, without white space at its edges, cut at a word where it is too long. */
function toLine(text: string, max: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`;
}

function toNames(drafts: Draft['names']): Entity['names'] {
  const names: Entity['names'] = {};
  for (const [language, list] of Object.entries(drafts) as [Language, DraftName[]][]) {
    const strong: string[] = [];
    const weak: NonNullable<Aliases['weak']> = [];
    const seen = new Set<string>();
    for (const { text, isSure } of list) {
      const name = text.replaceAll(/\s+/g, ' ').trim();
      const folded = fold(name);
      if (folded === '' || name.length > ALIAS_MAX || seen.has(folded)) continue;
      seen.add(folded);
      // A single word names many; it counts where the full name is on the page.
      if (isSure || folded.includes(' ')) strong.push(name);
      else weak.push({ text: name, needs: ['self'] });
    }
    const kept: Aliases = {
      ...(strong.length > 0 ? { strong: strong.slice(0, ALIASES_MAX) } : {}),
      ...(weak.length > 0 ? { weak: weak.slice(0, ALIASES_MAX) } : {}),
    };
    if (kept.strong || kept.weak) names[language] = kept;
  }
  return names;
}
