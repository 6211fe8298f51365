import { z } from 'zod';

/** The name of one replica's stretch of edits: random, and never taken up again by a copy of it. */
export const Epoch = z.string().regex(/^[a-z2-7]{8}$/);

/**
 * When and by whom a field was written: milliseconds since the epoch, the writing replica's epoch,
 * and its counter. (epoch, counter) names one edit in the world.
 */
export const Stamp = z.tuple([z.number(), Epoch, z.int().positive()]).readonly();
export type Stamp = z.infer<typeof Stamp>;

/** Of each epoch the highest counter that is known: a version vector. */
export const Seen = z.record(Epoch, z.int().positive());
export type Seen = z.infer<typeof Seen>;

/** Below 0 where `a` is the older. The order is total, so that all devices choose alike. */
export function compareStamps(a: Stamp, b: Stamp): number {
  const [timeA, epochA, counterA] = a;
  const [timeB, epochB, counterB] = b;
  if (timeA !== timeB) return timeA - timeB;
  if (epochA !== epochB) return epochA < epochB ? -1 : 1;
  return counterA - counterB;
}

/** What either of two has seen. */
export function joinSeen(a: Seen, b: Seen): Seen {
  const joined = { ...a };
  for (const [epoch, counter] of Object.entries(b))
    joined[epoch] = Math.max(counter, joined[epoch] ?? 0);
  return joined;
}
