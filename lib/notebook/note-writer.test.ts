import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { EntityId } from '../model/entity.ts';
import type { Note, NoteId } from '../model/note.ts';
import { someWindows } from '../../tests/records.ts';
import { GazetteerDb } from '../db/database.ts';
import type { Journal } from './note-writer.ts';
import { createNoteWriter } from './note-writer.ts';
import type { RecordStore } from '../records/store.ts';
import { listNotes, noteToEdit } from './notes.ts';

let db: GazetteerDb;
let store: RecordStore;
beforeEach(() => {
  db = new GazetteerDb(`writer-${crypto.randomUUID()}`);
  store = someWindows(db)();
});
afterEach(() => db.delete());

test('a fast typist: the last text is kept, and nothing stays in the journal', async () => {
  const journal = aJournal();
  const writer = createNoteWriter(store, journal);
  const put = vi.spyOn(db.records, 'bulkPut');
  const note = aNote();
  const text = 'typed faster than the disk can write';
  await Promise.all(
    Array.from(text, (_, at) => writer.write({ ...note, body: text.slice(0, at + 1) })),
  );
  expect(await bodies()).toEqual([text]);
  expect(put.mock.calls.length).toBeLessThan(text.length / 2);
  expect(journal.list()).toEqual([]);
});

test('a window that closes right after the keystroke: the next one finds the text', async () => {
  const journal = aJournal();
  const note = aNote();
  await saveNote({ ...note, body: 'Hal' });
  vi.spyOn(db.records, 'bulkPut').mockReturnValue(new Promise(() => {}) as never);
  void createNoteWriter(store, journal).write({ ...note, body: 'Half a word', updatedAt: 2 });
  vi.restoreAllMocks();
  await createNoteWriter(store, journal).recover();
  expect(await bodies()).toEqual(['Half a word']);
  expect(journal.list()).toEqual([]);
});

test('a note cleared in the last moment stays cleared', async () => {
  const journal = aJournal();
  const note = aNote();
  await saveNote(note);
  journal.keep({ ...note, body: '', updatedAt: 2 });
  await createNoteWriter(store, journal).recover();
  expect(await bodies()).toEqual([]);
});

test('what the journal holds is never put over later text', async () => {
  const journal = aJournal();
  const note = aNote();
  journal.keep({ ...note, body: 'early', updatedAt: 1 });
  await saveNote({ ...note, body: 'late', updatedAt: 5 });
  await createNoteWriter(store, journal).recover();
  expect(await bodies()).toEqual(['late']);
});

test('a note deleted while its last keystrokes are on their way stays deleted', async () => {
  const journal = aJournal();
  const writer = createNoteWriter(store, journal);
  const note = aNote();
  const writes = ['a', 'ab', 'abc'].map((body) => writer.write({ ...note, body }));
  await writer.remove(note.id);
  await Promise.all(writes);
  expect(await bodies()).toEqual([]);
  expect(journal.list()).toEqual([]);
});

test('while the disk is full the text stays in the journal, and the typist is told', async () => {
  const journal = aJournal();
  vi.spyOn(db.records, 'bulkPut').mockRejectedValue(new Error('full'));
  await expect(createNoteWriter(store, journal).write(aNote())).rejects.toThrow('full');
  expect(journal.list()).toHaveLength(1);
});

test('rubbish in the journal is passed over', async () => {
  const journal = { ...aJournal(), list: () => [null, 1, { body: 'x' }] };
  await createNoteWriter(store, journal).recover();
  expect(await bodies()).toEqual([]);
});

const bodies = async () => (await listNotes(store, { kind: 'all' })).map(({ body }) => body);

const saveNote = (note: Note) => store.commit([noteToEdit(note)]);

function aJournal(): Journal {
  const kept = new Map<NoteId, Note>();
  return {
    keep: (note) => void kept.set(note.id, note),
    forget: (id) => void kept.delete(id),
    list: () => [...kept.values()],
  };
}

const aNote = (): Note => ({
  id: uuidv7() as NoteId,
  target: { kind: 'entity', entityId: 'badr' as EntityId },
  body: 'A note.',
  createdAt: 1,
  updatedAt: 1,
});
