import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId, Location, PartialDate } from '../../lib/model/entity.ts';
import { CardRelations } from '../card/CardRelations.tsx';
import { CardRoles } from '../card/CardRoles.tsx';
import { SourceMark } from '../card/SourceMark.tsx';
import { EntityNames } from './EntityNames.tsx';
import { dateToWords, TYPE_WORDS } from '../card/words.ts';

export type EntityViewProps = {
  data: CardData;
  today: PartialDate;
  /** Puts the focus on the name, for those who came here by keyboard. */
  hasFocus: boolean;
  onOpen: (id: EntityId) => void;
  /** The notes on it. */
  children?: ComponentChildren;
};

/** All that the knowledge base says of one entity, with the reader's notes above the fine print. */
export function EntityView({ data, today, hasFocus, onOpen, children }: EntityViewProps) {
  const { entity, relations, orgs, pack } = data;
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasFocus) name.current?.focus();
  }, [hasFocus, entity.id]);
  return (
    <article class="entity">
      <p class={`type ${entity.type}`}>{TYPE_WORDS[entity.type]}</p>
      <h1 class="name" ref={name} tabIndex={-1} dir="auto">
        {entity.label}
      </h1>
      <p class="summary">
        {entity.summary.text} <span class="as-of">As of {dateToWords(entity.summary.asOf)}.</span>
      </p>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title" class="section-title">
          Your notes
        </h2>
        {children}
      </section>
      <CardRoles
        roles={entity.roles ?? []}
        orgs={orgs}
        articleDate={undefined}
        today={today}
        onOpen={onOpen}
      />
      {(entity.facts.length > 0 || entity.location) && (
        <ul class="facts">
          {entity.facts.map((fact) => (
            <li key={fact.text}>
              {fact.text} <SourceMark source={fact.source} />
            </li>
          ))}
          {entity.location && <Place location={entity.location} />}
        </ul>
      )}
      <EntityNames entity={entity} />
      <CardRelations relations={relations} onOpen={onOpen} />
      <p class="fine-print">
        From {pack.title}, edition {pack.version}.{' '}
        <a class="link" href={`/options.html#edit=${entity.id}`} target="_blank">
          Correct this entry
        </a>
      </p>
    </article>
  );
}

/** Two digits behind the point are about a kilometre: a base, not a door. */
function Place({ location: { lat, lon, country, precision, source } }: { location: Location }) {
  return (
    <li>
      {precision === 'approximate' && 'About '}
      {Math.abs(lat).toFixed(2)}° {lat < 0 ? 'S' : 'N'}, {Math.abs(lon).toFixed(2)}°{' '}
      {lon < 0 ? 'W' : 'E'} ({country}) <SourceMark source={source} />
    </li>
  );
}
