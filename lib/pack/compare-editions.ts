/** What tells two editions of a pack apart: ids in order, and a digest of each entity's line. */
export type Digests = { ids: readonly string[]; digests: Float64Array };

type Changes = { count: number; examples: string[] };
export type Comparison = { added: Changes; changed: Changes; removed: Changes };

/** Enough to recognise what a pack brings. */
const EXAMPLES_MAX = 20;

/** What changes from one edition to the next, by one walk along both; ids are sorted. */
export function compareEditions(before: Digests | undefined, after: Digests): Comparison {
  const added = new Tally();
  const changed = new Tally();
  const removed = new Tally();
  const old = before ?? { ids: [], digests: new Float64Array() };
  let at = 0;
  for (const [n, id] of after.ids.entries()) {
    while (at < old.ids.length && old.ids[at]! < id) removed.count(old.ids[at++]!);
    if (old.ids[at] !== id) added.count(id);
    else if (old.digests[at++] !== after.digests[n]) changed.count(id);
  }
  while (at < old.ids.length) removed.count(old.ids[at++]!);
  return { added: added.changes, changed: changed.changes, removed: removed.changes };
}

class Tally {
  readonly changes: Changes = { count: 0, examples: [] };

  count(id: string): void {
    if (this.changes.count++ < EXAMPLES_MAX) this.changes.examples.push(id);
  }
}
