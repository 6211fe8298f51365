import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { EntityId } from '../model/entity.ts';
import { NOTE_MAX } from '../model/limits.ts';
import type { Note, NoteId } from '../model/note.ts';
import { someWindows } from '../../tests/records.ts';
import { GazetteerDb } from '../db/database.ts';
import type { RecordStore } from '../records/store.ts';
import { liveNotes } from './live-notes.ts';
import { listNotes, NOTE, noteToEdit } from './notes.ts';

const badr = 'badr' as EntityId;
let db: GazetteerDb;
let store: RecordStore;
let open: () => RecordStore;

beforeEach(() => {
  db = new GazetteerDb(`notes-${crypto.randomUUID()}`);
  open = someWindows(db);
  store = open();
});
afterEach(() => db.delete());

test('a note is found by its entity, by its page and among all, changed last first', async () => {
  await saveNote(aNote({ body: 'old', updatedAt: 1 }));
  await saveNote(aNote({ body: 'new', updatedAt: 2 }));
  await saveNote(aNote({ body: 'page', target: aPage('https://example.org/a') }));
  expect(await bodies({ kind: 'entity', entityId: badr })).toEqual(['new', 'old']);
  expect(await bodies({ kind: 'page', url: 'https://example.org/a' })).toEqual(['page']);
  expect(await bodies({ kind: 'all' })).toEqual(['page', 'new', 'old']);
});

test('a page note is found from any place in its page', async () => {
  await saveNote(aNote({ body: 'here', target: aPage('https://example.org/a?b=1#top') }));
  expect(await bodies({ kind: 'page', url: 'https://example.org/a?b=1#end' })).toEqual(['here']);
  expect(await bodies({ kind: 'page', url: 'https://example.org/a' })).toEqual([]);
});

test('each keystroke is the same note', async () => {
  const note = aNote({ body: '' });
  for (const body of ['H', 'He', 'Hey']) await saveNote({ ...note, body });
  expect(await bodies({ kind: 'all' })).toEqual(['Hey']);
});

test('keystrokes that are not waited for keep their order', async () => {
  const note = aNote({ body: '' });
  const text = 'typed faster than the disk';
  await Promise.all(
    Array.from(text, (_, at) => saveNote({ ...note, body: text.slice(0, at + 1) })),
  );
  expect(await bodies({ kind: 'all' })).toEqual([text]);
});

test('a note without text is no note', async () => {
  const note = aNote({ body: 'x' });
  await saveNote(note);
  await saveNote({ ...note, body: ' \n' });
  expect(await bodies({ kind: 'all' })).toEqual([]);
});

test('a deleted note can be put back as it was', async () => {
  const note = aNote({ body: 'back again' });
  await saveNote(note);
  await deleteNote(note.id);
  expect(await bodies({ kind: 'all' })).toEqual([]);
  await saveNote(note);
  expect(await listNotes(store, { kind: 'all' })).toEqual([note]);
});

test('a note that breaks its schema is refused and a broken record is not shown', async () => {
  expect(() => noteToEdit(aNote({ body: 'x'.repeat(NOTE_MAX + 1) }))).toThrow();
  await store.commit([{ do: 'put', kind: NOTE, id: uuidv7(), fields: { createdAt: 'never' } }]);
  await saveNote(aNote({ body: 'sound' }));
  expect(await bodies({ kind: 'all' })).toEqual(['sound']);
});

test('a note that a newer version wrote is listed, with what this one knows of it', async () => {
  const id = uuidv7();
  const fields = { body: 'on a map', createdAt: 5, place: { lat: 33 }, mood: 'glad' };
  await store.commit([{ do: 'put', kind: NOTE, id, fields }]);
  const [note] = await listNotes(store, { kind: 'all' });
  expect(note).toMatchObject({ body: 'on a map', target: { kind: 'unknown' } });
  await saveNote({ ...note!, body: 'on two maps' });
  expect((await store.find(NOTE, id))?.fields).toEqual({ ...fields, body: 'on two maps' });
});

test('every window has all notes as they are now, whichever window changed them', async () => {
  const other = open();
  const first = aNote({ body: 'first', updatedAt: 1 });
  await saveNote(first);
  const told: string[][] = [];
  const { unsubscribe } = liveNotes(other).subscribe({
    next: (notes) => told.push(notes.map(({ body }) => body)),
    error: () => expect.unreachable(),
  });
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['first']));
  await saveNote(aNote({ body: 'second', updatedAt: 2 }));
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['second', 'first']));
  await saveNote({ ...first, body: 'first again', updatedAt: 3 });
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['first again', 'second']));
  await deleteNote(first.id);
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['second']));
  unsubscribe();
  const before = told.length;
  await saveNote(first);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toHaveLength(before);
});

test('lone surrogates and right-to-left marks survive', async () => {
  const body = 'half \ud83d of a pair, \u200fقاسم';
  await saveNote(aNote({ body }));
  expect(await bodies({ kind: 'all' })).toEqual([body]);
});

const saveNote = (note: Note) => store.commit([noteToEdit(note)]);
const deleteNote = (id: NoteId) => store.commit([{ do: 'delete', kind: NOTE, id }]);
const bodies = async (filter: Parameters<typeof listNotes>[1]) =>
  (await listNotes(store, filter)).map(({ body }) => body);

const aPage = (url: string) => ({ kind: 'page', url, title: 'A page' }) as const;

const aNote = (overrides: Partial<Note>): Note => ({
  id: uuidv7() as NoteId,
  target: { kind: 'entity', entityId: badr },
  body: 'A note.',
  createdAt: 1,
  updatedAt: 3,
  ...overrides,
});
