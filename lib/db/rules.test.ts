import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { EntityId } from '../model/entity.ts';
import { GazetteerDb } from './database.ts';
import { addRule, listRules, removeRule } from './rules.ts';

test('a rule is kept once, taken back, and listed without broken rows', async () => {
  const db = new GazetteerDb(`rules-${crypto.randomUUID()}`);
  const rule = { entityId: 'badr' as EntityId, text: 'badr' };
  await addRule(db, rule);
  await addRule(db, rule);
  await db.rules.put({ entityId: 'No Id!' as EntityId, text: 'x' });
  expect(await listRules(db)).toEqual([rule]);
  await removeRule(db, rule);
  await removeRule(db, rule);
  expect(await listRules(db)).toEqual([]);
  await expect(addRule(db, { ...rule, text: '' })).rejects.toThrow();
  await db.delete();
});
