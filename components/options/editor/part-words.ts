import type { Source } from '../../../lib/model/entity.ts';
import type { EntityPart } from '../../../lib/model/entity-part.ts';
import { dateToWords, termToWords, TYPE_WORDS } from '../../card/words.ts';
import { LANGUAGE_WORDS, RELATION_VERBS, ROLE_NAMES } from '../words.ts';

/** Which thing of an entry a part is, as the form calls it. */
export function partToTitle(part: EntityPart): string {
  switch (part.at) {
    case 'label':
      return 'Name';
    case 'type':
      return 'Type';
    case 'summary':
      return 'Summary';
    case 'asOf':
      return 'Summary known to hold until';
    case 'name':
      return `Name on pages “${aliasText(part.value)}”, ${LANGUAGE_WORDS[part.lang]}`;
    case 'fact':
      return `Fact “${part.value.text}”`;
    case 'role':
      return `Office “${part.value.title}”`;
    case 'relation':
      return `Relation “${RELATION_VERBS[part.value.type]} ${part.value.target}”`;
    case 'location':
      return 'Place on the map';
    case 'id':
      return `Number in ${ID_WORDS[part.name]}`;
    case 'notes':
      return 'Notes for those who keep the pack';
  }
}

/** What a part says, beside its title; a part that is not there was removed. */
export function partToText(part: EntityPart | undefined): string {
  if (!part) return 'Removed';
  switch (part.at) {
    case 'type':
      return TYPE_WORDS[part.value];
    case 'asOf':
      return dateToWords(part.value);
    case 'name': {
      const role = ROLE_NAMES[part.role];
      if (typeof part.value === 'string') return `${aliasText(part.value)}: ${role}`;
      const { needs, near = [] } = part.value;
      return `${aliasText(part.value)}: ${role} (${[...needs, ...near].join(', ')})`;
    }
    case 'fact':
      return `${part.value.text} ${sourceToText(part.value.source)}`;
    case 'role': {
      const { org, country, source } = part.value;
      const term = termToWords(part.value) || 'no dates';
      return `${country ?? org}, ${term}. ${sourceToText(source)}`;
    }
    case 'relation':
      return `${RELATION_VERBS[part.value.type]} ${part.value.target}`;
    case 'location':
      return `${part.value.lat}, ${part.value.lon} (${part.value.country}, ${part.value.precision})`;
    default:
      return part.value;
  }
}

const ID_WORDS = {
  ofac: 'the US Treasury sanctions list',
  icao: 'the list of airports',
  wikidata: 'Wikidata',
};

const aliasText = (alias: string | { text: string }): string =>
  typeof alias === 'string' ? alias : alias.text;

const sourceToText = (source: Source): string =>
  source.kind === 'general' ? 'No source.' : `Source: ${source.ref}.`;
