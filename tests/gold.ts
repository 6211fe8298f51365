import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scan } from '../scripts/scan-text.ts';

/** Annotated articles that are other people's texts, kept beside the repository and never in it. */
export const GOLD_FOLDER = join(
  process.env['GAZETTEER_GOLD'] ?? join(import.meta.dirname, '../../shared/gold'),
  'articles',
);
export const hasGold = (): boolean => existsSync(GOLD_FOLDER);

type GoldMention = {
  start: number;
  end: number;
  text: string;
  id: string | null;
  type: string;
  tag: 'core' | 'hard' | 'optional';
};
export type GoldArticle = { doc: string; text: string; mentions: GoldMention[] };

/** Every article of the gold folder with its annotations. */
export function readGold(): GoldArticle[] {
  return readdirSync(GOLD_FOLDER)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const { doc, mentions } = JSON.parse(readFileSync(join(GOLD_FOLDER, file), 'utf8'));
      return { doc, mentions, text: readFileSync(join(GOLD_FOLDER, `${doc}.txt`), 'utf8') };
    });
}

export type Score = {
  right: number;
  /** Each as "document: text → id", for people. */
  wrong: string[];
  missed: string[];
};

/**
 * Scores found mentions against the core annotations of some types. A mention is right when span
 * and entity are. One on an optional annotation, or on one whose entity is in no pack, counts
 * neither way; one on a hard annotation counts only when it links to another entity.
 */
export function score(
  gold: readonly GoldArticle[],
  found: ReadonlyMap<string, Scan['mentions']>,
  types: readonly string[],
): Score {
  const result: Score = { right: 0, wrong: [], missed: [] };
  for (const { doc, mentions } of gold) {
    const predicted = found.get(doc) ?? [];
    const isRight = (g: GoldMention, p: Scan['mentions'][number]) =>
      g.start === p.start && g.end === p.end && g.id === p.id;
    for (const p of predicted.filter((p) => types.includes(p.type))) {
      const under = mentions.filter((g) => p.start < g.end && g.start < p.end);
      if (under.some((g) => g.tag === 'core' && isRight(g, p))) result.right++;
      else if (under.length > 0 && under.every((g) => g.tag === 'optional' || g.id === null))
        continue;
      else if (under.length > 0 && under.every((g) => g.tag === 'hard' && g.id === p.id)) continue;
      else result.wrong.push(`${doc}: ${p.text} → ${p.id}`);
    }
    for (const g of mentions.filter((g) => g.tag === 'core' && types.includes(g.type)))
      if (!predicted.some((p) => isRight(g, p))) result.missed.push(`${doc}: ${g.text} → ${g.id}`);
  }
  return result;
}

/** Harmonic mean of precision and recall, 0 to 1. */
export const f1 = ({ right, wrong, missed }: Score): number =>
  (2 * right) / Math.max(1, 2 * right + wrong.length + missed.length);
