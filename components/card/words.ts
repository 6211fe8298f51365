import type { EntityType, PartialDate, Relation, Role } from '../../lib/model/entity.ts';
import type { Evidence } from '../../lib/model/mention.ts';

/** What a reader calls each type; colour alone tells nothing to many. */
export const TYPE_WORDS: Record<EntityType, string> = {
  group: 'Group',
  base: 'Base',
  official: 'Official',
  outlet: 'News outlet',
  agreement: 'Agreement',
};

/** How a relation reads from the entity's own side, and from the other's. */
export const RELATION_WORDS: Record<Relation['type'], { out: string; in: string }> = {
  'part-of': { out: 'Part of', in: 'Includes' },
  'member-of': { out: 'Member of', in: 'Members' },
  commands: { out: 'Commands', in: 'Commanded by' },
  'operated-by': { out: 'Operated by', in: 'Operates' },
  'located-in': { out: 'Located in', in: 'On its ground' },
  'designated-by': { out: 'Designated by', in: 'Designates' },
  'successor-of': { out: 'Successor of', in: 'Succeeded by' },
  'split-from': { out: 'Split from', in: 'Split off from it' },
  'allied-with': { out: 'Allied with', in: 'Allied with' },
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "2024", "May 2024" or "7 May 2024": as exact as the date itself. */
export function dateToWords(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
  return words.filter(Boolean).join(' ');
}

/** "May 2019 to 2021", "since 2021", "until 2021"; '' when neither end is known. */
export function termToWords({ from, to }: Pick<Role, 'from' | 'to'>): string {
  if (from && to) return `${dateToWords(from)} to ${dateToWords(to)}`;
  if (from) return `since ${dateToWords(from)}`;
  return to ? `until ${dateToWords(to)}` : '';
}

const SUPPORT_WORDS: Record<Evidence['support'][number], string> = {
  self: 'the page also gives a fuller name',
  related: 'the page names something it is related to',
  topic: 'the page is about this subject',
  title: 'a title stands before it',
  near: 'a telling word stands near it',
};

/** Why a name on the page was taken for this entity, in one sentence. */
export function evidenceToWords(evidence: Evidence, text: string, type: EntityType): string {
  const name = `“${text}”`;
  if (evidence.role === 'strong') {
    return `${name} is listed as a name of this ${TYPE_WORDS[type].toLowerCase()}.`;
  }
  const reasons = evidence.support.map((support) => SUPPORT_WORDS[support]).join(', and ');
  return `${name} may mean others too. It counts here because ${reasons || 'of the words around it'}.`;
}
