import { useEffect, useRef } from 'preact/hooks';
import type { CardData } from '../../lib/model/card.ts';
import type { Entity, EntityId, Language } from '../../lib/model/entity.ts';
import { LANGUAGES } from '../../lib/model/entity.ts';
import { CardRelations } from '../card/CardRelations.tsx';
import { SourceMark } from '../card/SourceMark.tsx';
import { dateToWords, termToWords, TYPE_WORDS } from '../card/words.ts';
import { Notice } from '../shell/Notice.tsx';
import type { AliasRole } from './editor/draft.ts';
import type { OwnedEntity } from './pack-desk-port.ts';
import { LANGUAGE_WORDS, ROLE_NAMES } from './words.ts';

export type EntityDetailsProps = {
  found: OwnedEntity;
  /** Relations both ways and the names of offices' places. */
  card: Pick<CardData, 'relations' | 'orgs'>;
  packTitle: string;
  originalTitle: string | undefined;
  isOwn: boolean;
  onOpen: (id: EntityId) => void;
  onDelete: () => void;
};

/** All that is known of one entry: every name, every statement with its source, and whose it is. */
export function EntityDetails(props: EntityDetailsProps) {
  const { found, card, isOwn, onOpen } = props;
  const { entity, original } = found;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [entity.id]);
  return (
    <article class="entity details">
      <p class={`type ${entity.type}`}>{TYPE_WORDS[entity.type]}</p>
      <h1 class="name" tabIndex={-1} ref={heading} dir="auto">
        {entity.label}
      </h1>
      {isOwn && (
        <Notice title={original ? 'Corrected by you' : 'Written by you'}>
          {original && (
            <p>
              Your entry stands in place of that of {props.originalTitle}
              {original.entity.label === entity.label ? '' : ` (“${original.entity.label}”)`}, and
              stays when that pack is updated.
            </p>
          )}
        </Notice>
      )}
      <p class="summary" dir="auto">
        {entity.summary.text} <span class="as-of">As of {dateToWords(entity.summary.asOf)}.</span>
      </p>
      <p class="pack-buttons">
        <a class="act" href={`#edit=${entity.id}`}>
          {isOwn ? 'Change your entry' : 'Correct this entry'}
        </a>
        {isOwn && (
          <button type="button" class="act plain" onClick={props.onDelete}>
            {original ? 'Remove your correction' : 'Delete your entry'}
          </button>
        )}
      </p>
      <Statements entity={entity} orgs={card.orgs} onOpen={onOpen} />
      <AllNames names={entity.names} />
      {card.relations.length > 0 && (
        <section>
          <h2 class="section-title">Relations</h2>
          <CardRelations relations={card.relations} onOpen={onOpen} />
        </section>
      )}
      <p class="fine-print">
        From <bdi dir="auto">{props.packTitle}</bdi>, as <code>{entity.id}</code>
      </p>
    </article>
  );
}

type StatementsProps = { entity: Entity; orgs: CardData['orgs']; onOpen: (id: EntityId) => void };

function Statements({ entity: { facts, roles = [] }, orgs, onOpen }: StatementsProps) {
  return (
    <>
      {roles.length > 0 && (
        <section>
          <h2 class="section-title">Offices</h2>
          <ul class="plain-list">
            {roles.map((role) => {
              const org = role.org && orgs[role.org];
              return (
                <li key={`${role.title} ${role.from} ${role.org}`}>
                  <span dir="auto">{role.title}</span>
                  {', '}
                  {org ? (
                    <button type="button" class="link" onClick={() => onOpen(org.id)}>
                      {org.label}
                    </button>
                  ) : (
                    (role.country ?? role.org)
                  )}
                  {termToWords(role) && <span class="term">, {termToWords(role)}</span>}{' '}
                  <SourceMark source={role.source} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <h2 class="section-title">Facts</h2>
          <ul class="plain-list">
            {facts.map((fact) => (
              <li key={fact.text}>
                <span dir="auto">{fact.text}</span> <SourceMark source={fact.source} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const ROLES: readonly AliasRole[] = ['strong', 'weak', 'context'];

/** Every name by what it does on pages, and in which language. */
function AllNames({ names }: Pick<Entity, 'names'>) {
  const groups = ROLES.map((role) => ({ role, rows: rowsOf(names, role) })).filter(
    ({ rows }) => rows.length > 0,
  );
  if (groups.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">Names</h2>
      {groups.map(({ role, rows }) => (
        <dl key={role} class="names-of">
          <dt>{ROLE_NAMES[role]}</dt>
          {rows.map(({ lang, texts }) => (
            <dd key={lang}>
              <span class="muted">{LANGUAGE_WORDS[lang]}:</span>{' '}
              {texts.map((text, at) => (
                <span key={text}>
                  {at > 0 && ' · '}
                  <bdi lang={lang} dir="auto">
                    {text}
                  </bdi>
                </span>
              ))}
            </dd>
          ))}
        </dl>
      ))}
    </section>
  );
}

function rowsOf(names: Entity['names'], role: AliasRole): { lang: Language; texts: string[] }[] {
  return LANGUAGES.flatMap((lang) => {
    const list = names[lang]?.[role] ?? [];
    const texts = list.map((alias) => (typeof alias === 'string' ? alias : alias.text));
    return texts.length > 0 ? [{ lang, texts }] : [];
  });
}
