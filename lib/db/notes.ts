import type { EntityId } from '../model/entity.ts';
import { Note } from '../model/note.ts';
import type { NoteId, NoteTarget } from '../model/note.ts';
import type { GazetteerDb, NoteRow } from './database.ts';

/** Which notes are asked for. */
export type NoteFilter = { kind: 'all' } | { kind: 'entity'; entityId: EntityId } | PageFilter;
type PageFilter = { kind: 'page'; url: string };

/**
 * Keeps a note as it now reads. A note without text is no note and is removed, so that clearing
 * the editor leaves nothing behind. Throws when the note breaks its schema.
 */
export async function saveNote(db: GazetteerDb, note: Note): Promise<void> {
  const parsed = Note.parse(note);
  if (parsed.body.trim() === '') await db.notes.delete(parsed.id);
  else await db.notes.put(noteToRow(parsed));
}

/** Removes a note; one that is not there is no error. */
export async function deleteNote(db: GazetteerDb, id: NoteId): Promise<void> {
  await db.notes.delete(id);
}

/** The notes asked for, changed last first. Rows that do not parse are left out, never mended. */
export async function listNotes(db: GazetteerDb, filter: NoteFilter): Promise<Note[]> {
  const rows = await find(db, filter).toArray();
  return rows
    .flatMap((row) => Note.safeParse(row.note).data ?? [])
    .toSorted((a, b) => b.updatedAt - a.updatedAt);
}

/** How many notes the reader has on an entity. */
export const countNotes = (db: GazetteerDb, entityId: EntityId): Promise<number> =>
  db.notes.where('entityId').equals(entityId).count();

/** The address a page note is kept under: without its fragment, which only marks a place in it. */
export function urlToPageKey(url: string): string {
  const { href, hash } = new URL(url);
  return hash === '' ? href : href.slice(0, href.length - hash.length);
}

function find(db: GazetteerDb, filter: NoteFilter) {
  switch (filter.kind) {
    case 'all':
      return db.notes.orderBy('updatedAt');
    case 'entity':
      return db.notes.where('entityId').equals(filter.entityId);
    case 'page':
      return db.notes.where('pageUrl').equals(urlToPageKey(filter.url));
  }
}

function noteToRow(note: Note): NoteRow {
  return { id: note.id, ...targetToIndex(note.target), updatedAt: note.updatedAt, note };
}

const targetToIndex = (target: NoteTarget) =>
  target.kind === 'entity' ? { entityId: target.entityId } : { pageUrl: urlToPageKey(target.url) };
