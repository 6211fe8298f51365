import { z } from 'zod';
import type { EntityRef } from '../model/card.ts';
import type { Entity, EntityId, Relation } from '../model/entity.ts';
import { PackHeader, PackId, Visibility } from '../model/pack.ts';
import { isPublicAddress } from '../model/public-address.ts';
import { countBefore } from '../model/sorted.ts';

/** Entities of one part: a card needs one part, and at about 100 kB that reads in 1 to 3 ms. */
export const ENTITIES_PER_PART = 200;

/**
 * One row of `packParts`; written once, never changed. Its name is the number of a part of entities,
 * `links:` and that number, or one of the names below.
 */
export type PackPart = { edition: string; name: string; value: unknown };

/** What an edition holds under each name. */
export type EditionValues = {
  /** Each part's first id, to find the part of an id. */
  firsts: string[];
  /** Compiled for detection; stored as it is, by structured clone. */
  matcher: unknown;
  /** All names, for search and for comparing packs; stored likewise. */
  search: unknown;
  /** The words of names, built when they are first needed. */
  words: unknown;
  /** The summaries' index, built when it is first needed. */
  texts: unknown;
  /** Ids and digests of lines, to compare with another edition. */
  digests: { ids: string; digests: Float64Array };
  /** Relations to entities of other packs. */
  foreign: Links;
};

/** A relation that another entity's file states about this one. */
export type Incoming = { type: Relation['type']; from: EntityId };

/** What entities need of others for their cards. */
export type Links = {
  incoming: Record<string, Incoming[]>;
  /** Everyone these entities point at or are pointed at by. */
  refs: Record<string, EntityRef>;
};

const PointerRow = z.strictObject({
  slot: PackId,
  edition: z.string().min(1),
  header: PackHeader,
  /** The lowest outranks the others. */
  rank: z.int().min(0),
  enabled: z.boolean(),
  kind: z.enum(['bundled', 'imported', 'own']),
  /** Where it came from, for people: a file's name or an address. */
  origin: z.string().max(2000),
  importedAt: z.int(),
  /** Missing where a version wrote it that had only public packs. */
  visibility: Visibility.optional(),
  /** The edition before, kept for one step back. */
  previous: z
    .strictObject({
      edition: z.string().min(1),
      header: PackHeader,
      visibility: Visibility.optional(),
    })
    .optional(),
  /** Of the update address's last answer. */
  etag: z.string().max(300).optional(),
  checkedAt: z.int().optional(),
  /** What the last update check said, where it failed. */
  failure: z.string().max(1000).optional(),
});

/** Which edition of a pack answers, and how the pack stands among others. */
export const PackPointer = PointerRow.transform((row) => ({
  ...row,
  visibility: visibilityOf(row),
}));
export type PackPointer = z.infer<typeof PackPointer>;

/** Own entries are always private; the others are by default, unless anyone may fetch them. */
function visibilityOf({ kind, origin, visibility }: z.infer<typeof PointerRow>): Visibility {
  if (kind === 'own') return 'private';
  const isOpen = kind === 'bundled' || isPublicAddress(origin);
  return visibility ?? (isOpen ? 'public' : 'private');
}

/** The number of the part that holds this id if any does; `undefined` before the first. */
export function findPartNumber(firsts: readonly string[], id: string): number | undefined {
  const count = countBefore(firsts.length, (at) => (firsts[at] ?? '') <= id);
  return count === 0 ? undefined : count - 1;
}

/** An entity in short, as others show it. */
export const toRef = ({ id, label, type }: Entity): EntityRef => ({ id, label, type });
