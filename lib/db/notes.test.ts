import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { EntityId } from '../model/entity.ts';
import { NOTE_MAX } from '../model/limits.ts';
import type { Note, NoteId } from '../model/note.ts';
import { GazetteerDb } from './database.ts';
import { countNotes, deleteNote, listNotes, saveNote } from './notes.ts';

const badr = 'badr' as EntityId;
let db: GazetteerDb;

beforeEach(() => {
  db = new GazetteerDb(`notes-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

test('a note is found by its entity, by its page and among all, changed last first', async () => {
  await saveNote(db, aNote({ body: 'old', updatedAt: 1 }));
  await saveNote(db, aNote({ body: 'new', updatedAt: 2 }));
  await saveNote(db, aNote({ body: 'page', target: aPage('https://example.org/a') }));
  expect(await bodies({ kind: 'entity', entityId: badr })).toEqual(['new', 'old']);
  expect(await bodies({ kind: 'page', url: 'https://example.org/a' })).toEqual(['page']);
  expect(await bodies({ kind: 'all' })).toEqual(['page', 'new', 'old']);
  expect(await countNotes(db, badr)).toBe(2);
});

test('a page note is found from any place in its page', async () => {
  await saveNote(db, aNote({ body: 'here', target: aPage('https://example.org/a?b=1#top') }));
  expect(await bodies({ kind: 'page', url: 'https://example.org/a?b=1#end' })).toEqual(['here']);
  expect(await bodies({ kind: 'page', url: 'https://example.org/a' })).toEqual([]);
});

test('each keystroke is the same note', async () => {
  const note = aNote({ body: '' });
  for (const body of ['H', 'He', 'Hey']) await saveNote(db, { ...note, body });
  expect(await bodies({ kind: 'all' })).toEqual(['Hey']);
});

test('keystrokes that are not waited for keep their order', async () => {
  const note = aNote({ body: '' });
  const text = 'typed faster than the disk';
  await Promise.all(
    Array.from(text, (_, at) => saveNote(db, { ...note, body: text.slice(0, at + 1) })),
  );
  expect(await bodies({ kind: 'all' })).toEqual([text]);
});

test('a note without text is no note', async () => {
  const note = aNote({ body: 'x' });
  await saveNote(db, note);
  await saveNote(db, { ...note, body: ' \n' });
  expect(await bodies({ kind: 'all' })).toEqual([]);
});

test('a deleted note can be put back as it was', async () => {
  const note = aNote({ body: 'back again' });
  await saveNote(db, note);
  await deleteNote(db, note.id);
  expect(await bodies({ kind: 'all' })).toEqual([]);
  await saveNote(db, note);
  expect(await listNotes(db, { kind: 'all' })).toEqual([note]);
});

test('a note that breaks its schema is refused and a broken row is not shown', async () => {
  await expect(saveNote(db, aNote({ body: 'x'.repeat(NOTE_MAX + 1) }))).rejects.toThrow();
  await db.notes.put({ id: 'broken', updatedAt: 9, note: { body: 'no target' } as never });
  await saveNote(db, aNote({ body: 'sound' }));
  expect(await bodies({ kind: 'all' })).toEqual(['sound']);
});

test('lone surrogates and right-to-left marks survive', async () => {
  const body = 'half \ud83d of a pair, \u200fقاسم';
  await saveNote(db, aNote({ body }));
  expect(await bodies({ kind: 'all' })).toEqual([body]);
});

const bodies = async (filter: Parameters<typeof listNotes>[1]) =>
  (await listNotes(db, filter)).map(({ body }) => body);

const aPage = (url: string) => ({ kind: 'page', url, title: 'A page' }) as const;

const aNote = (overrides: Partial<Note>): Note => ({
  id: uuidv7() as NoteId,
  target: { kind: 'entity', entityId: badr },
  body: 'A note.',
  createdAt: 1,
  updatedAt: 3,
  ...overrides,
});
