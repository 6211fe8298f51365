import { z } from 'zod';
import { Seen, Stamp } from './stamp.ts';

/** What a field may hold: any JSON. Which fields a kind has is for `lib/notebook` to say. */
const FieldValue = z.json();
type FieldValue = z.infer<typeof FieldValue>;
/** No name that every object answers to: fields are looked up in plain objects. */
const FieldName = z
  .string()
  .min(1)
  .max(300)
  .refine((name) => !(name in {}));
export type Fields = Record<string, FieldValue>;

/**
 * Anything that the reader made. Its fields are open: what a newer version of ours wrote stays, and
 * travels on, though this one does not know it. A deleted record stays too, and says what it saw, so
 * that an edit made elsewhere meanwhile lives.
 */
export const StoredRecord = z.looseObject({
  kind: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  /** UUIDv7 (RFC 9562) for what is made more than once; else the thing's own name. */
  id: z.string().min(1).max(4200),
  fields: z.record(FieldName, FieldValue),
  stamps: z.record(FieldName, Stamp),
  /** All edits that are in it. */
  seen: Seen,
  /** All edits that its deletions knew of. */
  deleted: Seen,
});
export type StoredRecord = z.infer<typeof StoredRecord>;

/** Whether some edit is in it that no deletion knew of. */
export const isAlive = ({ seen, deleted }: StoredRecord): boolean =>
  Object.entries(seen).some(([epoch, counter]) => counter > (deleted[epoch] ?? 0));

/** When it was last written, in milliseconds since the epoch; 0 where it has no field. */
export const writtenAt = ({ stamps }: StoredRecord): number =>
  Math.max(0, ...Object.values(stamps).map(([time]) => time));
