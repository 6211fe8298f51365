import type {
  Entity,
  EntityType,
  Language,
  Relation,
  Role,
  Source,
  Support,
} from '../../../lib/model/entity.ts';
import { guessLanguage } from './guess-language.ts';

/** An entity as it is being written: every field is text that may still be wrong or missing. */
export type Draft = {
  id: string;
  type: EntityType;
  label: string;
  summary: string;
  asOf: string;
  aliases: DraftAlias[];
  facts: DraftFact[];
  roles: DraftRole[];
  relations: DraftRelation[];
  /** What the form does not show and must not lose. */
  kept: Pick<Entity, 'location' | 'ids' | 'notes'>;
};

export type AliasRole = 'strong' | 'weak' | 'context';
export type DraftAlias = {
  text: string;
  lang: Language;
  role: AliasRole;
  needs: Support[];
  /** Words that support it, with commas between them. */
  near: string;
};
export type DraftSource = { kind: Source['kind']; ref: string };
export type DraftFact = { text: string; source: DraftSource };
export type DraftRole = {
  title: string;
  /** The id of an entity; where it is empty, `country` names where the office is. */
  org: string;
  country: string;
  from: string;
  to: string;
  source: DraftSource;
};
export type DraftRelation = { type: Relation['type']; target: string };

/** A new entry for a name; `today` is until when its summary holds. */
export const newDraft = (name: string, today: string): Draft => ({
  id: '',
  type: 'group',
  label: name,
  summary: '',
  asOf: today,
  aliases: [{ ...newAlias(), text: name, lang: guessLanguage(name) ?? 'en' }],
  facts: [],
  roles: [],
  relations: [],
  kept: {},
});

export const newAlias = (): DraftAlias => ({
  text: '',
  lang: 'en',
  role: 'strong',
  needs: ['self', 'related'],
  near: '',
});
const newSource = (): DraftSource => ({ kind: 'page', ref: '' });
export const newFact = (): DraftFact => ({ text: '', source: newSource() });
export const newRole = (): DraftRole => ({
  title: '',
  org: '',
  country: '',
  from: '',
  to: '',
  source: newSource(),
});

/** An entry as the form takes it. */
export function entityToDraft(entity: Entity): Draft {
  const { location, ids, notes } = entity;
  return {
    id: entity.id,
    type: entity.type,
    label: entity.label,
    summary: entity.summary.text,
    asOf: entity.summary.asOf,
    aliases: toAliases(entity.names),
    facts: entity.facts.map(({ text, source }) => ({ text, source: toSource(source) })),
    roles: (entity.roles ?? []).map(toRole),
    relations: entity.relations.map(({ type, target }) => ({ type, target })),
    kept: { ...(location && { location }), ...(ids && { ids }), ...(notes && { notes }) },
  };
}

/** The new name of the entry; a name in the list that was the same follows it. */
export function relabel(draft: Draft, label: string): Draft {
  return {
    ...draft,
    label,
    aliases: draft.aliases.map((alias) =>
      alias.text === draft.label
        ? { ...alias, text: label, lang: guessLanguage(label) ?? alias.lang }
        : alias,
    ),
  };
}

function toAliases(names: Entity['names']): DraftAlias[] {
  return (Object.keys(names) as Language[]).flatMap((lang) => {
    const { strong = [], weak = [], context = [] } = names[lang] ?? {};
    return [
      ...strong.map((text): DraftAlias => ({ ...newAlias(), text, lang })),
      ...weak.map(({ text, needs, near = [] }): DraftAlias => ({
        text,
        lang,
        role: 'weak',
        needs: [...needs],
        near: near.join(', '),
      })),
      ...context.map((text): DraftAlias => ({ ...newAlias(), text, lang, role: 'context' })),
    ];
  });
}

const toSource = (source: Source): DraftSource => ({
  kind: source.kind,
  ref: source.kind === 'general' ? '' : source.ref,
});

const toRole = ({ title, org, country, from, to, source }: Role): DraftRole => ({
  title,
  org: org ?? '',
  country: country ?? '',
  from: from ?? '',
  to: to ?? '',
  source: toSource(source),
});
