import type { LintRule } from './rule.ts';

/** Shorter says nothing to a newcomer; the longest is held by the schema. */
const SHORTEST = 40;
const SENTENCES_MAX = 3;

/** A summary is one to three whole sentences. */
export const summaryShape: LintRule = {
  id: 'summary-shape',
  find: (entities) =>
    entities.flatMap(({ id, summary: { text } }) => {
      const faults: string[] = [];
      if (text.length < SHORTEST) faults.push(`has ${text.length} characters: say what it is`);
      const sentences = countSentences(text);
      if (sentences > SENTENCES_MAX) faults.push(`has ${sentences} sentences: keep to three`);
      if (!/[.”"]$/.test(text)) faults.push('does not end in a full stop');
      return faults.map((fault) => ({ id, text: `the summary ${fault}` }));
    }),
};

/** A stop ends a sentence before a capital, but for that of an initial or an abbreviation. */
const SENTENCE_END =
  /(?<!\b(?:\p{Lu}|Lt|Gen|Maj|Brig|Col|Adm|Capt|Dr|Mr|Mrs|St|No))[.!?][”")]?\s+(?=[\p{Lu}“"])/u;

const countSentences = (text: string) => text.split(SENTENCE_END).length;
