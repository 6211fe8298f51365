import { Entity } from '../model/entity.ts';
import type { EntityPart, PartClash, Settled } from '../model/entity-part.ts';
import { entityToParts, partsToValue } from './entity-parts.ts';
import type { Parts } from './entity-parts.ts';

/** An entry as two windows know it, and as mine began; without `base` each began anew. */
export type Versions = { base: Entity | undefined; mine: Entity; theirs: Entity };

/** Both windows' work in one entry; or the parts of which each has its own, with nothing decided. */
export type Merged = { state: 'merged'; entity: Entity } | { state: 'clash'; clashes: PartClash[] };

/**
 * Puts together what two windows made of one entry: what either added, changed or removed is so. A
 * part is a clash where both changed it, each in its own way. Where the two make no valid entry
 * together, everything in which they differ is.
 */
export function mergeEntry({ base, mine, theirs }: Versions, settled?: Settled): Merged {
  const sides: Sides = {
    base: base ? entityToParts(base) : new Map(),
    mine: entityToParts(mine),
    theirs: entityToParts(theirs),
  };
  const { parts, clashes } = mergeParts(settled ? settle(sides, settled) : sides);
  if (clashes.length > 0) return { state: 'clash', clashes };
  const entity = Entity.safeParse(partsToValue(mine.id, parts)).data;
  if (entity) return { state: 'merged', entity };
  return { state: 'clash', clashes: mergeParts({ ...sides, base: new Map() }, 'apart').clashes };
}

type Sides = { base: Parts; mine: Parts; theirs: Parts };

/** `apart`: what only one side has is a clash too. */
function mergeParts({ base, mine, theirs }: Sides, mode: 'together' | 'apart' = 'together') {
  const parts: EntityPart[] = [];
  const clashes: PartClash[] = [];
  for (const key of inOrder(base, mine, theirs)) {
    const [b, m, t] = [base.get(key), mine.get(key), theirs.get(key)];
    const isOneSided = mode === 'together' && (isSame(b, m) || isSame(b, t));
    if (!isSame(m, t) && !isOneSided) {
      clashes.push({ key, ...(m && { mine: m }), ...(t && { theirs: t }) });
      continue;
    }
    const part = isSame(b, m) ? t : m;
    if (part) parts.push(part);
  }
  return { parts, clashes };
}

/**
 * Carries out what the reader chose. A choice was made between mine and what was seen of theirs: mine
 * goes on from there, so that it is a clash again where theirs has changed since.
 */
function settle({ base, mine, theirs }: Sides, { seen, choices }: Settled): Sides {
  const shown = entityToParts(seen);
  const take = (parts: Parts, keys: readonly string[]): Parts => {
    const taken = new Map(parts);
    for (const key of keys) {
      const part = shown.get(key);
      if (part) taken.set(key, part);
      else taken.delete(key);
    }
    return taken;
  };
  const keys = [...choices.keys()];
  return {
    base: take(base, keys),
    mine: take(
      mine,
      keys.filter((key) => choices.get(key) === 'theirs'),
    ),
    theirs,
  };
}

/** All keys of both sides: in the order of the one that moved something, else in theirs. */
function inOrder(base: Parts, mine: Parts, theirs: Parts): string[] {
  const isMoved = !isSame([...base.keys()], [...mine.keys()]);
  const [first, second] = isMoved ? [mine, theirs] : [theirs, mine];
  const keys = [...first.keys()];
  let before = -1;
  for (const key of second.keys()) {
    const at = keys.indexOf(key);
    if (at === -1) keys.splice(++before, 0, key);
    else before = at;
  }
  return keys;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || toText(a) === toText(b);

/** As JSON, whatever the order in which an object's fields were written. */
const toText = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
