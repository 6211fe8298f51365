import { z } from 'zod';
import type { Entity } from './entity.ts';
import { ENTITIES_MAX } from './limits.ts';

export const PackId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'is no id: use lower-case words joined by "-"' })
  .max(80)
  .brand<'PackId'>();
export type PackId = z.infer<typeof PackId>;

/**
 * Where an installed pack is marked: on every site, whose pages can find out who is in it, or only
 * where the reader allows it. The reader's to say: no file says it of itself.
 */
export const Visibility = z.enum(['public', 'private']);
export type Visibility = z.infer<typeof Visibility>;

/** The pack of the reader's own entries. No file may claim this id. */
export const OWN_PACK = PackId.parse('own');

const https = z
  .string()
  .max(2000)
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', {
    message: 'is no address: write one that begins with https://',
  });
/** Standard base64 with padding of this many bytes. */
const base64 = (bytes: number) =>
  z
    .string()
    .length(4 * Math.ceil(bytes / 3))
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What the author of a pack says of it. */
export const PackMeta = z.strictObject({
  /** Version of the pack format. */
  format: z.literal(1),
  id: PackId,
  /** Date of the edition and a counter within the day: 2026-11-22.1 */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d{1,6}$/),
  title: z.string().min(1).max(120),
  language: z.string().min(2).max(12),
  licence: z.string().min(1).max(80),
  author: z.string().min(1).max(120),
  homepage: https.optional(),
  /** Where newer editions of this pack's file lie. */
  update: https.optional(),
});
export type PackMeta = z.infer<typeof PackMeta>;

/** The first line of a pack file: what the author says, and what holds the rest together. */
export const PackHeader = PackMeta.extend({
  /** How many entities follow, one a line. */
  entities: z.int().min(0).max(ENTITIES_MAX),
  /** SHA-256, in hex, of all bytes after this line's line break. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519 public key, base64. A pack once signed takes only editions signed by the same key. */
  key: base64(32).optional(),
  /** Ed25519 over this header as JSON with sorted keys and without `signature`; base64. */
  signature: base64(64).optional(),
}).refine((header) => (header.key === undefined) === (header.signature === undefined), {
  path: ['signature'],
  message: 'goes with "key": give both or neither',
});
export type PackHeader = z.infer<typeof PackHeader>;

/** A pack in one piece, as its author's files make it. */
export type Pack = PackMeta & { entities: Entity[] };

/** Orders versions: below 0 where `a` is older. `2026-11-22.9` is older than `2026-11-22.10`. */
export function compareVersions(a: string, b: string): number {
  const [dayA = '', countA] = a.split('.');
  const [dayB = '', countB] = b.split('.');
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return Number(countA) - Number(countB);
}
