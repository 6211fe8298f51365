import type { CardData } from '../../lib/model/card.ts';
import type { EntityId, PartialDate } from '../../lib/model/entity.ts';
import type { Evidence } from '../../lib/model/mention.ts';
import { CardHeader } from './CardHeader.tsx';
import { CardRelations } from './CardRelations.tsx';
import { CardRoles } from './CardRoles.tsx';
import { SourceMark } from './SourceMark.tsx';
import { dateToWords, evidenceToWords } from './words.ts';
import { Button } from './Button.tsx';

export type CardProps = {
  data: CardData;
  /** The name on the page and why it matched; absent on a card reached from another card. */
  match: { text: string; evidence: Evidence; isRejected: boolean } | undefined;
  articleDate: PartialDate | undefined;
  today: PartialDate;
  nameId: string;
  onBack: (() => void) | undefined;
  onOpen: (id: EntityId) => void;
  onClose: () => void;
  onNote: () => void;
  onReject: () => void;
  onUndo: () => void;
};

/** Who or what a name is. All text is shown as text, whatever a pack holds. */
export function Card(props: CardProps) {
  const { data, match, articleDate, today, onOpen } = props;
  const { entity, pack } = data;
  return (
    <>
      <CardHeader
        entity={entity}
        nameId={props.nameId}
        onBack={props.onBack}
        onClose={props.onClose}
      />
      {match?.isRejected && (
        <p class="rejected" role="status">
          “{match.text}” is no longer marked as this {entity.type}.{' '}
          <Button class="link" onPress={props.onUndo}>
            Undo
          </Button>
        </p>
      )}
      <CardRoles
        roles={entity.roles ?? []}
        orgs={data.orgs}
        articleDate={articleDate}
        today={today}
        onOpen={onOpen}
      />
      <p class="summary">
        {entity.summary.text} <span class="as-of">As of {dateToWords(entity.summary.asOf)}.</span>
      </p>
      <CardFacts data={data} />
      <CardRelations relations={data.relations} onOpen={onOpen} />
      {match && !match.isRejected && (
        <p class="why">
          <b>Why marked:</b> {evidenceToWords(match.evidence, match.text, entity.type)}
        </p>
      )}
      <div class="foot">
        <Button class="act" onPress={props.onNote}>
          Add note
        </Button>
        {match && !match.isRejected && (
          <Button class="act plain" onPress={props.onReject}>
            Not this one
          </Button>
        )}
        <span class="pack">
          {pack.title}, {pack.version}
        </span>
      </div>
    </>
  );
}

function CardFacts({ data: { entity } }: { data: CardData }) {
  const { facts, location } = entity;
  if (facts.length === 0 && !location) return null;
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact.text}>
          {fact.text} <SourceMark source={fact.source} />
        </li>
      ))}
      {location && (
        <li>
          {location.precision === 'approximate' ? 'About ' : ''}
          {toDegrees(location.lat, 'N', 'S')}, {toDegrees(location.lon, 'E', 'W')} (
          {location.country}) <SourceMark source={location.source} />
        </li>
      )}
    </ul>
  );
}

const toDegrees = (value: number, positive: string, negative: string) =>
  `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
