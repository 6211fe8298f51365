import type { Fields, StoredRecord } from './record.ts';
import { isAlive } from './record.ts';
import { joinSeen } from './stamp.ts';

/**
 * What is to become of a record. `at`: when the reader made the edit, in milliseconds since the
 * epoch, where that was before it is committed. `put` writes the fields given and leaves the others; a record that
 * is not there, or was deleted, is there again.
 */
export type Edit =
  | { do: 'put'; kind: string; id: string; fields: Fields; at?: number }
  | { do: 'delete'; kind: string; id: string };

/** Who edits, and when: `now` in milliseconds since the epoch, by that replica's clock. */
export type Cause = { now: number; epoch: string; counter: number };

/** A record after an edit, and the fields that were written. */
export type Edited = { record: StoredRecord; written: string[] };

/** Makes an edit; `undefined` where it would change nothing. */
export function applyEdit(
  before: StoredRecord | undefined,
  edit: Edit,
  cause: Cause,
): Edited | undefined {
  return edit.do === 'put' ? put(before, edit, cause) : remove(before);
}

function put(
  before: StoredRecord | undefined,
  { kind, id, fields, at }: Extract<Edit, { do: 'put' }>,
  { now, epoch, counter }: Cause,
): Edited | undefined {
  const record: StoredRecord = before
    ? { ...before, fields: { ...before.fields }, stamps: { ...before.stamps } }
    : { kind, id, fields: {}, stamps: {}, seen: {}, deleted: {} };
  const written = Object.keys(fields).filter((name) => !isSame(before?.fields[name], fields[name]));
  if (written.length === 0 && before && isAlive(before)) return undefined;
  for (const name of written) {
    const [last] = record.stamps[name] ?? [-Infinity];
    record.fields[name] = fields[name] ?? null;
    // Later than what it overwrites, also where a clock that is ahead wrote that.
    record.stamps[name] = [Math.max(at ?? now, last + 1), epoch, counter];
  }
  record.seen = joinSeen(record.seen, { [epoch]: counter });
  return { record, written };
}

function remove(before: StoredRecord | undefined): Edited | undefined {
  if (!before || !isAlive(before)) return undefined;
  return { record: { ...before, deleted: joinSeen(before.deleted, before.seen) }, written: [] };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
