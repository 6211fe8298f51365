import type { StoredRecord } from './record.ts';
import { compareStamps, joinSeen } from './stamp.ts';

/**
 * What two replicas of one record make together: of each field the value written last. The same in
 * whatever order, and however often, replicas meet. Throws where they are not of one record.
 */
export function mergeRecords(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a.kind !== b.kind || a.id !== b.id) throw new Error('Only replicas of one record merge');
  const fields = { ...a.fields };
  const stamps = { ...a.stamps };
  for (const [name, stamp] of Object.entries(b.stamps)) {
    const value = b.fields[name] ?? null;
    const ours = stamps[name];
    // One stamp with two values is a fault of a clock or a copy: the text decides, everywhere alike.
    const order = ours ? compareStamps(ours, stamp) || compareTexts(fields[name], value) : -1;
    if (order >= 0) continue;
    fields[name] = value;
    stamps[name] = stamp;
  }
  return {
    ...newerExtras(a, b),
    kind: a.kind,
    id: a.id,
    fields,
    stamps,
    seen: joinSeen(a.seen, b.seen),
    deleted: joinSeen(a.deleted, b.deleted),
  };
}

const compareTexts = (a: unknown, b: unknown): number => {
  const [x, y] = [JSON.stringify(a ?? null), JSON.stringify(b ?? null)];
  return x === y ? 0 : x < y ? -1 : 1;
};

/** Parts of a record that only a newer version knows: of two, the greater text. */
function newerExtras(a: StoredRecord, b: StoredRecord): Record<string, unknown> {
  const extras: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b))
    if (!(name in extras) || compareTexts(extras[name], value) < 0) extras[name] = value;
  return extras;
}
