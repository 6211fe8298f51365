import { z } from 'zod';
import { EntityId } from './entity.ts';
import { NOTE_MAX } from './limits.ts';

/** UUIDv7 (RFC 9562), so that ids sort by time of creation. */
export const NoteId = z.uuidv7().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

/**
 * What a note is about: an entity, or a page by its address without fragment, or something that only
 * a newer version knows.
 */
export const NoteTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entity'), entityId: EntityId }),
  z.strictObject({ kind: z.literal('page'), url: z.url().max(4000), title: z.string().max(500) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type NoteTarget = z.infer<typeof NoteTarget>;

export const Note = z.strictObject({
  id: NoteId,
  target: NoteTarget,
  body: z.string().max(NOTE_MAX),
  /** Milliseconds since the Unix epoch. */
  createdAt: z.int().nonnegative(),
  updatedAt: z.int().nonnegative(),
});
export type Note = z.infer<typeof Note>;
