import { useState } from 'preact/hooks';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { RELATION_WORDS } from './words.ts';
import { Button } from './Button.tsx';

/** So many of one kind are shown before the reader asks for the rest. */
const FEW = 5;

type Relations = CardData['relations'];

/** Related entities by kind of relation; each opens its own card in this one's place. */
export function CardRelations(props: { relations: Relations; onOpen: (id: EntityId) => void }) {
  if (props.relations.length === 0) return null;
  const byKind = Map.groupBy(
    props.relations,
    ({ type, direction }) => RELATION_WORDS[type][direction],
  );
  return (
    <dl class="relations">
      {[...byKind].map(([kind, relations]) => (
        <Kind key={kind} kind={kind} relations={relations} onOpen={props.onOpen} />
      ))}
    </dl>
  );
}

type KindProps = { kind: string; relations: Relations; onOpen: (id: EntityId) => void };

function Kind({ kind, relations, onOpen }: KindProps) {
  const [isFull, setFull] = useState(false);
  const shown = isFull ? relations : relations.slice(0, FEW);
  return (
    <div>
      <dt>{kind}</dt>
      <dd>
        {shown.map(({ other }) => (
          <Button key={other.id} class={`chip ${other.type}`} onPress={() => onOpen(other.id)}>
            {other.label}
          </Button>
        ))}
        {shown.length < relations.length && (
          <Button class="chip more" onPress={() => setFull(true)}>
            {relations.length - shown.length} more
          </Button>
        )}
      </dd>
    </div>
  );
}
