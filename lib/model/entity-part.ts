import type { AliasRole, Aliases, Entity, Fact, Language, Relation, Role } from './entity.ts';

/** An alias of any role, as an entity's names list it. */
export type Alias = string | NonNullable<Aliases['weak']>[number];

/** The smallest things that an entity is made of: what two windows can change apart. */
export type EntityPart =
  | { at: 'type'; value: Entity['type'] }
  | { at: 'label'; value: string }
  | { at: 'summary'; value: string }
  | { at: 'asOf'; value: string }
  | { at: 'name'; lang: Language; role: AliasRole; value: Alias }
  | { at: 'fact'; value: Fact }
  | { at: 'role'; value: Role }
  | { at: 'relation'; value: Relation }
  | { at: 'location'; value: NonNullable<Entity['location']> }
  | { at: 'id'; name: keyof NonNullable<Entity['ids']>; value: string }
  | { at: 'notes'; value: string };

/** A part that two windows changed each in its own way; what a side lacks, it removed. */
export type PartClash = { key: string; mine?: EntityPart; theirs?: EntityPart };

/** What the reader chose of clashing parts, by key; `seen`: the other window's entry as it was shown. */
export type Settled = { seen: Entity; choices: ReadonlyMap<string, 'mine' | 'theirs'> };
