import { z } from 'zod';
import { Epoch } from '../records/stamp.ts';

/** This browser profile among the reader's devices, as it lies in its one row. */
export const Device = z.strictObject({
  key: z.literal('this'),
  /** Names the device to the others. */
  id: Epoch,
  /** Names the present stretch of its edits: a copy of this database begins another. */
  epoch: Epoch,
  /** Of the last edit. */
  counter: z.int().nonnegative(),
});
export type Device = z.infer<typeof Device>;
