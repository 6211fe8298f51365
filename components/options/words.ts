import type { Language, Relation, Support } from '../../lib/model/entity.ts';
import type { AliasRole } from './editor/draft.ts';

/** Languages as the reader calls them. */
export const LANGUAGE_WORDS: Record<Language, string> = {
  en: 'English',
  ar: 'Arabic',
  fa: 'Persian',
  he: 'Hebrew',
  ku: 'Kurdish',
  fr: 'French',
  es: 'Spanish',
  de: 'German',
  ru: 'Russian',
  zh: 'Chinese',
};

/** What each role of a name means for marking pages. */
export const ROLE_WORDS: Record<AliasRole, string> = {
  strong: 'Strong: this name alone',
  weak: 'Weak: only with support',
  context: 'Context: never marked itself',
};

/** The roles in a word, for lists. */
export const ROLE_NAMES: Record<AliasRole, string> = {
  strong: 'Marked wherever it stands',
  weak: 'Marked only with support from the page',
  context: 'Never marked, but speaks for the others',
};

/** What may support a weak name. */
export const SUPPORT_WORDS: Record<Support, string> = {
  self: 'a strong name of it is on the page',
  related: 'something it is related to is named there',
  topic: 'the page is about the pack’s subject',
  title: 'a title stands before it',
  near: 'one of certain words stands near it',
};

/** A relation as a verb, from the entry to the other. */
export const RELATION_VERBS: Record<Relation['type'], string> = {
  'part-of': 'is part of',
  'member-of': 'is a member of',
  commands: 'commands',
  'operated-by': 'is operated by',
  'located-in': 'is located in',
  'designated-by': 'is designated by',
  'successor-of': 'is the successor of',
  'split-from': 'split from',
  'allied-with': 'is allied with',
};

/** "1 entry", "2,000 entries". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** "2 new, 12 changed, 3 removed"; "nothing changed" where all are nought. */
export function changesToWords(n: { added: number; changed: number; removed: number }): string {
  const parts = [
    [n.added, 'new'],
    [n.changed, 'changed'],
    [n.removed, 'removed'],
  ] as const;
  const told = parts.flatMap(([k, word]) => (k > 0 ? `${k.toLocaleString('en-GB')} ${word}` : []));
  return told.join(', ') || 'nothing changed';
}
