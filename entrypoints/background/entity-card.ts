import type { StoredEntity } from '../../lib/db/packs.ts';
import type { CardData, EntityRef } from '../../lib/model/card.ts';

/** Relations that hold both ways: said by both files, they are still one line on the card. */
const SYMMETRIC = new Set(['allied-with']);

/** Gathers what a card shows. Relations to entities that the pack lacks are left out. */
export function toCardData({ entity, pointer, incoming, refs }: StoredEntity): CardData {
  const { title, version } = pointer.header;
  const out = entity.relations.flatMap(({ type, target }) => relate(refs[target], type, 'out'));
  const said = new Set(out.map(({ type, other }) => `${type} ${other.id}`));
  const into = (incoming[entity.id] ?? [])
    .filter(({ type, from }) => !(SYMMETRIC.has(type) && said.has(`${type} ${from}`)))
    .flatMap(({ type, from }) => relate(refs[from], type, 'in'));
  return {
    entity,
    relations: [...out, ...into],
    orgs: collectOrgs(entity, refs),
    pack: { title, version },
  };
}

type CardRelation = CardData['relations'][number];

const relate = (
  other: EntityRef | undefined,
  type: CardRelation['type'],
  direction: CardRelation['direction'],
): CardRelation[] => (other ? [{ type, direction, other }] : []);

function collectOrgs({ roles }: CardData['entity'], refs: StoredEntity['refs']): CardData['orgs'] {
  const orgs: CardData['orgs'] = {};
  for (const { org } of roles ?? []) {
    const ref = org === undefined ? undefined : refs[org];
    if (ref) orgs[ref.id] = ref;
  }
  return orgs;
}
