import type { LintRule } from './rule.ts';

/** Two summaries that share this part of their word triples were filled into one template. */
const SAME = 0.5;

/**
 * Summaries are written, not filled in. Names and numbers are taken out, then the triples of words
 * that remain are compared (Broder 1997, resemblance of documents by shingles).
 */
export const summarySameness: LintRule = {
  id: 'summary-sameness',
  find: (entities) => {
    const shingled = entities.map(({ id, summary }) => ({
      id,
      shingles: shinglesOf(summary.text),
    }));
    return shingled.flatMap((a, n) =>
      shingled.slice(n + 1).flatMap((b) => {
        const same = resemblance(a.shingles, b.shingles);
        if (same < SAME) return [];
        const part = Math.round(same * 100);
        return [
          { id: b.id, text: `the summary is ${part} % that of ${a.id}: write it for its subject` },
        ];
      }),
    );
  },
};

function shinglesOf(text: string): Set<string> {
  const words = text.split(/\s+/).map((word, n) => {
    const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
    return n > 0 && /^[\p{Lu}\p{N}]/u.test(bare) ? '*' : bare.toLowerCase();
  });
  const frame = words.filter((word, n) => word !== '*' || words[n - 1] !== '*');
  return new Set(frame.slice(2).map((word, n) => `${frame[n]} ${frame[n + 1]} ${word}`));
}

function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}
