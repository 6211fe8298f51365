import { z } from 'zod';
import { EntityId } from '../model/entity.ts';
import { ALIAS_MAX } from '../model/limits.ts';
import type { RejectRule } from '../model/mention.ts';
import type { Edit } from '../records/edit.ts';
import type { RecordStore } from '../records/store.ts';

/** "Not this one": a text never names an entity. One record a pair, on every device the same. */
export const RULE = 'not-this-one';
/** A text that names nobody. One record a text. */
export const NEVER = 'never-mark';

const Folded = z.string().min(1).max(ALIAS_MAX);
const Rule = z.object({ entityId: EntityId, text: Folded });
const Never = z.object({ text: Folded });

/** Every "not this one" of the reader. */
export async function listRules(store: RecordStore): Promise<RejectRule[]> {
  return (await store.list(RULE)).flatMap(({ fields }) => Rule.safeParse(fields).data ?? []);
}

/** Keeps a rule, or takes it back. `text` is folded. Throws when the rule breaks its schema. */
export function ruleToEdit(rule: RejectRule, isKept: boolean): Edit {
  const fields = Rule.parse(rule);
  const id = `${fields.entityId} ${fields.text}`;
  return isKept ? { do: 'put', kind: RULE, id, fields } : { do: 'delete', kind: RULE, id };
}

/** Every text that the reader never wants marked, folded. */
export async function listNeverMarked(store: RecordStore): Promise<string[]> {
  return (await store.list(NEVER)).flatMap(
    ({ fields }) => Never.safeParse(fields).data?.text ?? [],
  );
}

/** Has a text never be marked, whoever it may name, or takes that back. `text` is folded. */
export function neverMarkToEdit(text: string, isKept: boolean): Edit {
  const id = Folded.parse(text);
  return isKept
    ? { do: 'put', kind: NEVER, id, fields: { text: id } }
    : { do: 'delete', kind: NEVER, id };
}
