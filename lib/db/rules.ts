import { z } from 'zod';
import { EntityId } from '../model/entity.ts';
import { ALIAS_MAX } from '../model/limits.ts';
import type { RejectRule } from '../model/mention.ts';
import type { GazetteerDb } from './database.ts';

const StoredRule = z.strictObject({ entityId: EntityId, text: z.string().min(1).max(ALIAS_MAX) });

/** Every "not this one" of the reader. A row that does not parse is left out. */
export async function listRules(db: GazetteerDb): Promise<RejectRule[]> {
  return (await db.rules.toArray()).flatMap((row) => StoredRule.safeParse(row).data ?? []);
}

/** Keeps a rule; keeping the same one again changes nothing. `text` is folded. */
export async function addRule(db: GazetteerDb, rule: RejectRule): Promise<void> {
  await db.rules.put(StoredRule.parse(rule));
}

/** Takes a rule back; one that is not there is no error. */
export async function removeRule(db: GazetteerDb, { entityId, text }: RejectRule): Promise<void> {
  await db.rules.delete([entityId, text]);
}
