import { z } from 'zod';
import { ENTITY_ID } from './entity-id.ts';
import { ALIASES_MAX, ALIAS_MAX, FACT_MAX, ITEMS_MAX, SUMMARY_MAX } from './limits.ts';

/** A line of text without white space at its edges. */
const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((s) => s === s.trim(), { message: 'has white space at an edge: remove it' })
    .refine((s) => !/[\n\r\t]/.test(s), { message: 'has a line break or tab: use one line' });

/** Kebab-case, stable for ever: rules, notes and relations point at it. */
export const EntityId = z
  .string()
  .max(ENTITY_ID.max)
  .regex(ENTITY_ID.pattern, { message: 'is no id: use lower-case words joined by "-"' })
  .brand<'EntityId'>();
export type EntityId = z.infer<typeof EntityId>;

export const ENTITY_TYPES = ['group', 'base', 'official', 'outlet', 'agreement'] as const;
export const EntityType = z.enum(ENTITY_TYPES);
export type EntityType = z.infer<typeof EntityType>;

/** Languages names may be given in (ISO 639-1). */
export const LANGUAGES = ['en', 'ar', 'fa', 'he', 'ku', 'fr', 'es', 'de', 'ru', 'zh'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A date known to the year, the month or the day, as ISO 8601 writes it. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  message: 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD',
});
export type PartialDate = z.infer<typeof PartialDate>;

/**
 * Where a statement comes from.
 * `ofac-sdn`: ref is the list's unique id; `ourairports`: an airport code; `wikidata`: an item id;
 * `page`: an address or a citation; `general`: general knowledge, shown on the card as unsourced.
 */
export const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ofac-sdn'), ref: z.string().regex(/^\d+$/) }),
  z.strictObject({ kind: z.literal('ourairports'), ref: z.string().regex(/^[A-Z0-9-]{2,8}$/) }),
  z.strictObject({ kind: z.literal('wikidata'), ref: z.string().regex(/^Q\d+$/) }),
  z.strictObject({ kind: z.literal('page'), ref: line(500) }),
  z.strictObject({ kind: z.literal('general') }),
]);
export type Source = z.infer<typeof Source>;

const Fact = z.strictObject({ text: line(FACT_MAX), source: Source });
export type Fact = z.infer<typeof Fact>;

/**
 * What on the page may support a weak alias; any one of those listed is enough.
 * `self`: the entity is named there by a strong alias. `related`: one that it is related to is.
 * `topic`: the page is about the pack's subject. `title`: a title or role word stands before it.
 * `near`: one of the alias's `near` words stands within some fifteen words of it.
 */
export const SUPPORTS = ['self', 'related', 'topic', 'title', 'near'] as const;
export const Support = z.enum(SUPPORTS);
export type Support = z.infer<typeof Support>;

const WeakAlias = z
  .strictObject({
    text: line(ALIAS_MAX),
    needs: z.array(Support).min(1),
    near: z.array(line(60)).min(1).max(40).optional(),
  })
  .refine((a) => a.needs.includes('near') === (a.near !== undefined), {
    path: ['near'],
    message: 'goes with "near" in "needs": give both or neither',
  });
type WeakAlias = z.infer<typeof WeakAlias>;

/**
 * The aliases of one language by role. Strong: this name alone identifies. Weak: only with support
 * from the page. Context: never marked by itself, but speaks for the entity's weak aliases.
 */
export const Aliases = z.strictObject({
  strong: z.array(line(ALIAS_MAX)).max(ALIASES_MAX).optional(),
  weak: z.array(WeakAlias).max(ALIASES_MAX).optional(),
  context: z.array(line(ALIAS_MAX)).max(ALIASES_MAX).optional(),
});
export type Aliases = z.infer<typeof Aliases>;
export type AliasRole = keyof Aliases;

/** An office held. `org` is the entity it belongs to; where there is none, `country` names it. */
export const Role = z
  .strictObject({
    title: line(160),
    org: EntityId.optional(),
    country: line(80).optional(),
    from: PartialDate.nullable(),
    /** null: no end is known, which is not the same as "in office today". */
    to: PartialDate.nullable(),
    source: Source,
  })
  .refine((r) => (r.org === undefined) !== (r.country === undefined), {
    message: 'needs either "org" (an entity id) or "country" (a name), not both',
  })
  .refine((r) => !r.from || !r.to || r.from.slice(0, r.to.length) <= r.to.slice(0, r.from.length), {
    path: ['to'],
    message: 'is before "from": swap or mend the dates',
  });
export type Role = z.infer<typeof Role>;

export const RELATION_TYPES = [
  'part-of',
  'member-of',
  'commands',
  'operated-by',
  'located-in',
  'designated-by',
  'successor-of',
  'split-from',
  'allied-with',
] as const;
export const Relation = z.strictObject({ type: z.enum(RELATION_TYPES), target: EntityId });
export type Relation = z.infer<typeof Relation>;

export const Location = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  precision: z.enum(['runway', 'airport', 'approximate']),
  source: Source,
});
export type Location = z.infer<typeof Location>;

/** One group, base, official, outlet or agreement: one source file, one card. */
export const Entity = z.strictObject({
  id: EntityId,
  type: EntityType,
  label: line(120),
  summary: z.strictObject({
    text: line(SUMMARY_MAX),
    /** The day until which the summary is known to hold. */
    asOf: PartialDate,
  }),
  names: z.partialRecord(Language, Aliases),
  facts: z.array(Fact).max(ITEMS_MAX),
  roles: z.array(Role).max(ITEMS_MAX).optional(),
  relations: z.array(Relation).max(ITEMS_MAX),
  location: Location.optional(),
  ids: z
    .strictObject({
      ofac: z.string().regex(/^\d+$/).optional(),
      icao: z
        .string()
        .regex(/^[A-Z0-9]{4}$/)
        .optional(),
      wikidata: z
        .string()
        .regex(/^Q\d+$/)
        .optional(),
    })
    .optional(),
  /** For those who keep the pack: doubts, and why this differs from its sources. Not shown. */
  notes: z.string().max(2000).optional(),
});
export type Entity = z.infer<typeof Entity>;
