import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDeskWorld, aField, aFreshNote, aWindow, settled } from '../../tests/desks.ts';
import { someWindows } from '../../tests/records.ts';
import { GazetteerDb } from '../db/database.ts';
import { NOTE_MAX } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import type { RecordStore } from '../records/store.ts';
import type { NoteDesk } from './note-desk.ts';
import { createNoteDesk } from './note-desk.ts';
import { listNotes, noteToEdit } from './notes.ts';

// One note in several windows.

let db: GazetteerDb;
let store: RecordStore;
let openStore: () => RecordStore;
const ends: (() => void)[] = [];
beforeEach(() => {
  db = new GazetteerDb(`windows-${crypto.randomUUID()}`);
  openStore = someWindows(db);
  store = openStore();
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await db.delete();
});

test('a note that goes on in another window: both texts live, in both fields', async () => {
  const note = await stored(aFreshNote({ body: 'He said' }));
  const [a, b] = [openField(note), openField(note)];
  b.type('He said that it rained.');
  await settled(a, b);
  a.type(`Today ${a.read().text}`);
  await settled(a, b);
  expect(await bodies()).toEqual(['Today He said that it rained.']);
  for (const open of [a, b]) expect(open.read()).toMatchObject({ text: (await bodies())[0] });
  expect(b.read().news).toBe('merged');
});

test('a note deleted while it is read stays in its field, and is there again when it is kept', async () => {
  const note = await stored(aFreshNote());
  const [a, b] = [openWindow(), openField(note)];
  await a.remove(note.id);
  await vi.waitFor(() => expect(b.read()).toMatchObject({ text: note.body, state: 'deleted' }));
  b.type(b.read().text);
  await settled(b);
  expect(b.read()).toMatchObject({ state: 'saved', news: 'revived' });
  expect(await bodies()).toEqual([note.body]);
});

test('a note put back after another window went on with it has both texts', async () => {
  const note = await stored(aFreshNote({ body: 'He said' }));
  const [a, b] = [openWindow(), openField(note)];
  await a.remove(note.id);
  b.type('He said so');
  await settled(b);
  await a.restore(note);
  expect(await bodies()).toEqual(['He said so']);
});

test('texts too long for one note become two, and the field goes on with the one that was there', async () => {
  const note = await stored(aFreshNote({ body: 'x' }));
  const [a, b] = [openField(note), createNoteDesk(aDeskWorld(openStore())).open(note)];
  const [mine, theirs] = ['y', 'z'].map((letter) => `${letter.repeat(NOTE_MAX - 10)} x`);
  a.type(theirs!);
  await settled(a);
  b.type(mine!);
  await settled(b);
  b.takeIn(true);
  expect(b.read()).toMatchObject({ text: theirs, news: 'split', state: 'saved' });
  expect((await bodies()).toSorted()).toEqual([mine, theirs]);
});

test('the caret stays at its word while another window writes before it', async () => {
  const note = await stored(aFreshNote({ body: 'So: ' }));
  const [a, b] = [openField(note), openField(note)];
  a.type('Long before, so: ');
  b.press('mine');
  await settled(a, b);
  b.press('!');
  await settled(a, b);
  expect(await bodies()).toEqual(['Long before, so: mine!']);
});

test('two who type letter by letter in one new note lose none, and see the same in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 })), {
        minLength: 24,
        maxLength: 24,
      }),
      async (turns) => {
        const note = await stored(aFreshNote({ body: 'Seen:' }));
        const hands = [openField(note), openField(note)];
        const waiting = ['abcdefghijkl', 'mnopqrstuvwx'].map((text) => [...text]);
        for (const [isSecond, pause] of turns) {
          const key = waiting[isSecond ? 1 : 0]!.shift();
          if (key) hands[isSecond ? 1 : 0]!.press(key);
          if (pause > 0) await new Promise((done) => setTimeout(done, pause));
        }
        const texts = () => hands.map((hand) => hand.read().text);
        await settled(...hands);
        await vi.waitFor(() => expect(texts()[0]).toBe(texts()[1]), 4_000);
        const [text = ''] = texts();
        const typed = ['abcdefghijkl', 'mnopqrstuvwx'].map((all, n) =>
          all.slice(0, all.length - waiting[n]!.length),
        );
        expect(await bodies()).toContain(text);
        for (const letter of typed.join('')) expect(text).toContain(letter);
        // A word that both went on with is there twice, but not once more with each key.
        expect(text.length).toBeLessThan((24 * 24) / 2);
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

const bodies = async () => (await listNotes(store, { kind: 'all' })).map(({ body }) => body);

async function stored(note: Note): Promise<Note> {
  await store.commit([noteToEdit(note)]);
  return note;
}

function openWindow(): NoteDesk {
  const { desk, end } = aWindow(openStore());
  ends.push(end);
  return desk;
}

/** A note in a field of a window of its own. */
function openField(note: Note) {
  const field = aField(openWindow().open(note));
  ends.push(field.stop);
  return field;
}
