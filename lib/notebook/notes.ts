import { z } from 'zod';
import { EntityId } from '../model/entity.ts';
import { NOTE_MAX } from '../model/limits.ts';
import { Note, NoteId } from '../model/note.ts';
import type { NoteTarget } from '../model/note.ts';
import type { Edit } from '../records/edit.ts';
import type { StoredRecord } from '../records/record.ts';
import type { RecordStore } from '../records/store.ts';

/** The kind of records that notes are. */
export const NOTE = 'note';

/** What of a note's record this version knows; a newer one may have written more, or other targets. */
const NoteFields = z.object({
  body: z.string().max(NOTE_MAX),
  createdAt: z.int().nonnegative(),
  entityId: EntityId.nullish().catch(undefined),
  pageUrl: z.string().min(1).max(4000).nullish().catch(undefined),
  pageTitle: z.string().max(500).nullish().catch(undefined),
});

/** Which notes are asked for. */
export type NoteFilter =
  { kind: 'all' } | { kind: 'entity'; entityId: EntityId } | { kind: 'page'; url: string };

/** The notes asked for, changed last first. */
export async function listNotes(store: RecordStore, filter: NoteFilter): Promise<Note[]> {
  const records = await store.list(NOTE, filterToTopic(filter));
  return records
    .flatMap((record) => recordToNote(record) ?? [])
    .toSorted((a, b) => b.updatedAt - a.updatedAt);
}

/** A note as its record tells it; `undefined` where it is no note. */
export function recordToNote({ id, fields, stamps }: StoredRecord): Note | undefined {
  const noteId = NoteId.safeParse(id).data;
  const known = NoteFields.safeParse(fields).data;
  if (noteId === undefined || !known) return undefined;
  const { body, createdAt, entityId, pageUrl, pageTitle } = known;
  const target: NoteTarget = entityId
    ? { kind: 'entity', entityId }
    : pageUrl && URL.canParse(pageUrl)
      ? { kind: 'page', url: pageUrl, title: pageTitle ?? '' }
      : { kind: 'unknown' };
  return { id: noteId, target, body, createdAt, updatedAt: stamps['body']?.[0] ?? createdAt };
}

/**
 * Keeps a note as it now reads. A note without text is no note, so that clearing the editor leaves
 * nothing behind. Throws when the note breaks its schema.
 */
export function noteToEdit(note: Note): Edit {
  const { id, target, body, createdAt, updatedAt } = Note.parse(note);
  if (body.trim() === '') return { do: 'delete', kind: NOTE, id };
  const fields = { body, createdAt, ...targetToFields(target) };
  return { do: 'put', kind: NOTE, id, fields, at: updatedAt };
}

/** The address a page note is kept under: without its fragment, which only marks a place in it. */
export function urlToPageKey(url: string): string {
  const { href, hash } = new URL(url);
  return hash === '' ? href : href.slice(0, href.length - hash.length);
}

/** What a note is found by. */
export function noteTopics(record: StoredRecord): string[] {
  const { target } = recordToNote(record) ?? {};
  if (target?.kind === 'entity') return [entityTopic(target.entityId)];
  if (target?.kind === 'page') return [pageTopic(target.url)];
  return [];
}

const entityTopic = (id: EntityId): string => `entity ${id}`;
const pageTopic = (url: string): string => `page ${urlToPageKey(url)}`;

function filterToTopic(filter: NoteFilter): string | undefined {
  if (filter.kind === 'entity') return entityTopic(filter.entityId);
  return filter.kind === 'page' ? pageTopic(filter.url) : undefined;
}

function targetToFields(target: NoteTarget) {
  switch (target.kind) {
    case 'entity':
      return { entityId: target.entityId };
    case 'page':
      return { pageUrl: target.url, pageTitle: target.title };
    case 'unknown':
      // Fields that this version does not know stay as they are.
      return {};
  }
}
