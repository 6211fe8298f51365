import type { EntityId } from '../model/entity.ts';
import { countKeys, keyAt, postingsOf } from './key-table.ts';
import type { NameList } from './name-index.ts';

/** A name that by itself means one entity in one pack and another one in the other. */
export type SharedName = { name: string; a: EntityId; b: EntityId };

/** Strong names that two packs give to different entities, by one walk along both. */
export function* listSharedNames(a: NameList, b: NameList): Generator<SharedName> {
  const idsA = a.ids.split('\n');
  const idsB = b.ids.split('\n');
  let at = 0;
  for (let key = 0; key < countKeys(a.names); key++) {
    const name = keyAt(a.names, key);
    while (at < countKeys(b.names) && keyAt(b.names, at) < name) at++;
    if (at === countKeys(b.names)) return;
    if (keyAt(b.names, at) !== name) continue;
    const ours = strongOf(postingsOf(a.names, key), idsA);
    const theirs = strongOf(postingsOf(b.names, at), idsB);
    for (const id of ours)
      for (const other of theirs) if (other !== id) yield { name, a: id, b: other };
  }
}

const strongOf = (claims: Uint32Array, ids: readonly string[]): EntityId[] =>
  [...claims].filter((claim) => claim & 1).map((claim) => ids[claim >> 1] as EntityId);
