import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDeskWorld, aFreshNote, aJournal, settled } from '../../tests/desks.ts';
import { someWindows } from '../../tests/records.ts';
import { GazetteerDb } from '../db/database.ts';
import type { Note } from '../model/note.ts';
import type { RecordStore } from '../records/store.ts';
import type { DeskWorld } from './note-desk.ts';
import { createNoteDesk } from './note-desk.ts';
import { listNotes, noteToEdit } from './notes.ts';

let db: GazetteerDb;
let store: RecordStore;
beforeEach(() => {
  db = new GazetteerDb(`desk-${crypto.randomUUID()}`);
  store = someWindows(db)();
});
afterEach(() => db.delete());

test('a fast typist: the last text is kept, and nothing stays in the journal', async () => {
  const journal = aJournal();
  const put = vi.spyOn(db.records, 'bulkPut');
  const note = aDesk({ journal }).open(aFreshNote({ body: '' }));
  const text = 'typed faster than the disk can write';
  for (const at of Array.from(text).keys()) note.type(text.slice(0, at + 1));
  expect(note.read().state).toBe('saving');
  await settled(note);
  expect(note.read().state).toBe('saved');
  expect(await bodies()).toEqual([text]);
  expect(put.mock.calls.length).toBeLessThan(text.length / 2);
  expect(journal.list()).toEqual([]);
});

test('a window that closes right after the keystroke: the next one finds the text', async () => {
  const journal = aJournal();
  const note = await stored(aFreshNote({ body: 'Hal' }));
  vi.spyOn(db.records, 'bulkPut').mockReturnValue(new Promise(() => {}) as never);
  aDesk({ journal }).open(note).type('Half a word');
  vi.restoreAllMocks();
  await aDesk({ journal }).recover();
  expect(await bodies()).toEqual(['Half a word']);
  expect(journal.list()).toEqual([]);
});

test('a note cleared in the last moment stays cleared', async () => {
  const journal = aJournal();
  const note = await stored(aFreshNote());
  journal.keep({ note: { ...note, body: '', updatedAt: 2 }, base: note.body });
  await aDesk({ journal }).recover();
  expect(await bodies()).toEqual([]);
});

test('what the journal holds and what another window wrote since are both kept', async () => {
  const journal = aJournal();
  const note = await stored(aFreshNote({ body: 'base, late', updatedAt: 5 }));
  journal.keep({ note: { ...note, body: 'early base', updatedAt: 1 }, base: 'base' });
  await aDesk({ journal }).recover();
  expect(await bodies()).toEqual(['early base, late']);
});

test('what an older version left in the journal is found as well', async () => {
  const note = await stored(aFreshNote({ body: 'Half' }));
  const journal = { ...aJournal(), list: () => [{ ...note, body: 'Half a word', updatedAt: 9 }] };
  await aDesk({ journal }).recover();
  expect(await bodies()).toEqual(['Half a word']);
});

test('a note deleted while its last keystrokes are on their way stays deleted', async () => {
  const journal = aJournal();
  const desk = aDesk({ journal });
  const note = aFreshNote({ body: '' });
  const open = desk.open(note);
  for (const text of ['a', 'ab', 'abc']) open.type(text);
  await desk.remove(note.id);
  open.type('abcd');
  await settled(open);
  expect(await bodies()).toEqual([]);
  expect(journal.list()).toEqual([]);
});

test('while the disk is full the text stays, the typist is told, and the next key tries again', async () => {
  const journal = aJournal();
  const full = vi.spyOn(db.records, 'bulkPut').mockRejectedValue(new Error('full'));
  const report = vi.fn<(error: unknown, doing: string) => void>();
  const open = aDesk({ journal, report }).open(aFreshNote({ body: '' }));
  const stop = open.watch(() => open.takeIn(true));
  open.type('A note.');
  await vi.waitFor(() => expect(open.read()).toMatchObject({ text: 'A note.', state: 'failed' }));
  await settled(open);
  expect(report).toHaveBeenCalledOnce();
  expect(journal.list()).toHaveLength(1);
  full.mockRestore();
  open.type('A note..');
  await settled(open);
  expect(open.read().state).toBe('saved');
  expect(await bodies()).toEqual(['A note..']);
  stop();
});

test('a field that is drawn again has the same note, from before it listens', () => {
  const desk = aDesk();
  const note = aFreshNote();
  const open = desk.open(note);
  open.takeIn(false);
  expect(desk.open(note)).toBe(open);
  // Once nobody looks at it any more, it is read anew.
  open.watch(() => {})();
  expect(desk.open(note)).not.toBe(open);
});

test('rubbish in the journal is passed over', async () => {
  const journal = { ...aJournal(), list: () => [null, 1, { body: 'x' }] };
  await aDesk({ journal }).recover();
  expect(await bodies()).toEqual([]);
});

const bodies = async () => (await listNotes(store, { kind: 'all' })).map(({ body }) => body);

async function stored(note: Note): Promise<Note> {
  await store.commit([noteToEdit(note)]);
  return note;
}

const aDesk = (overrides: Partial<DeskWorld> = {}) => createNoteDesk(aDeskWorld(store, overrides));
