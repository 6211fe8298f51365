import { Entity } from '../model/entity.ts';
import type { EntityId } from '../model/entity.ts';
import type { Edit } from '../records/edit.ts';
import { writtenAt } from '../records/record.ts';
import type { Fields, StoredRecord } from '../records/record.ts';
import type { RecordReader } from '../records/store.ts';

/** An entity that the reader wrote or corrected; each part of it is a field. */
export const ENTRY = 'entry';

/** The reader's own entries, by id. Of several records of one entity the one written last speaks. */
export async function listEntries(store: RecordReader): Promise<Entity[]> {
  const byEntity = new Map<EntityId, Entity>();
  const records = (await store.list(ENTRY)).toSorted((a, b) => writtenAt(a) - writtenAt(b));
  for (const record of records) {
    const entity = recordToEntry(record);
    if (entity) byEntity.set(entity.id, entity);
  }
  return [...byEntity.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The reader's own entry of an entity, as `listEntries` has it. */
export async function findEntry(store: RecordReader, id: EntityId): Promise<Entity | undefined> {
  return (await findRecords(store, id)).flatMap((record) => recordToEntry(record) ?? []).at(-1);
}

/**
 * Keeps an entry as it now is: in its record, or in a new one of id `fresh`. Parts that it no longer
 * has are emptied.
 */
export async function entryToEdit(
  store: RecordReader,
  entity: Entity,
  fresh: string,
): Promise<Edit> {
  const record = (await findRecords(store, entity.id)).at(-1);
  const emptied = PARTS.filter((part) => record?.fields[part] != null && !(part in entity));
  const fields = {
    ...entryToFields(entity),
    ...Object.fromEntries(emptied.map((part) => [part, null])),
  };
  return { do: 'put', kind: ENTRY, id: record?.id ?? fresh, fields };
}

/** An entity's parts as a record's fields. */
export const entryToFields = (entity: Entity): Fields =>
  Object.fromEntries(Object.entries(entity).filter(([, part]) => part !== undefined)) as Fields;

/** Deletes all records of an entity, with the edits that bring them back. */
export async function deleteEntry(
  store: RecordReader,
  id: EntityId,
): Promise<{ edits: Edit[]; undo: Edit[] }> {
  const records = await findRecords(store, id);
  return {
    edits: records.map((record) => ({ do: 'delete', kind: ENTRY, id: record.id })),
    undo: records.map((record) => ({
      do: 'put',
      kind: ENTRY,
      id: record.id,
      fields: record.fields,
    })),
  };
}

/** The entity that a record holds; `undefined` where it is none (any more). */
function recordToEntry({ fields }: StoredRecord): Entity | undefined {
  // Only parts that this version knows: what a newer one added must not hide the entry.
  const known = PARTS.filter((part) => fields[part] != null).map((part) => [part, fields[part]]);
  return Entity.safeParse(Object.fromEntries(known)).data;
}

const PARTS = Object.keys(Entity.shape);

/** The records of an entity, the one written last at the end. */
async function findRecords(store: RecordReader, id: EntityId): Promise<StoredRecord[]> {
  return (await store.list(ENTRY, entryTopic(id))).toSorted((a, b) => writtenAt(a) - writtenAt(b));
}

const entryTopic = (id: string): string => `entity ${id}`;

/** What an entry is found by. */
export function entryTopics({ fields }: StoredRecord): string[] {
  const { id } = fields;
  return typeof id === 'string' ? [entryTopic(id)] : [];
}
