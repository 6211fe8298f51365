import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { NoteId } from '../model/note.ts';
import type { TitledNote } from './note-index.ts';
import { NoteIndex } from './note-index.ts';

const notes = [
  aTitledNote('Hezbollah', 'Ask Rania about the ceasefire'),
  aTitledNote('Ain al-Asad Air Base', 'Attacked in March. See map.'),
];

test.each([
  ['', ['Hezbollah', 'Ain al-Asad Air Base']],
  ['ceasef', ['Hezbollah']],
  ['asad march', ['Ain al-Asad Air Base']],
  ['MARCH map', ['Ain al-Asad Air Base']],
  ['arch', []],
  ['nobody', []],
])('"%s" finds the notes of %j', (query, titles) => {
  expect(find(read(notes), query)).toEqual(titles);
});

test('a changed note is found by its new words only, a deleted one not at all', () => {
  const [first, second] = [aTitledNote('Hezbollah', 'ceasefire'), aTitledNote('Badr', 'parade')];
  const index = read([first, second]);
  const changed = { ...first, note: { ...first.note, body: 'truce' } };
  finish(index.update([changed, second]));
  expect(find(index, 'cease', [changed, second])).toEqual([]);
  expect(find(index, 'truc', [changed, second])).toEqual(['Hezbollah']);
  finish(index.update([second]));
  expect(find(index, 'truce', [second])).toEqual([]);
  expect(find(index, 'parade', [second])).toEqual(['Badr']);
});

test('a new title is found as well, though the text is the same', () => {
  const note = aTitledNote('badr', 'parade');
  const index = read([note]);
  const named = { ...note, title: 'Badr Organization' };
  finish(index.update([named]));
  expect(find(index, 'organiz', [named])).toEqual(['Badr Organization']);
});

test('reading that was left in the middle finds what was read, and is finished the next time', () => {
  const index = new NoteIndex();
  index.update(notes).next();
  expect(find(index, 'ceasefire')).toEqual(['Hezbollah']);
  expect(find(index, 'march')).toEqual([]);
  finish(index.update(notes));
  expect(find(index, 'march')).toEqual(['Ain al-Asad Air Base']);
});

function read(all: readonly TitledNote[]): NoteIndex {
  const index = new NoteIndex();
  finish(index.update(all));
  return index;
}

function finish(steps: Generator<void>): void {
  while (!steps.next().done);
}

function find(index: NoteIndex, query: string, all: readonly TitledNote[] = notes): string[] {
  const ids = index.find(query);
  return all.filter(({ note }) => ids?.has(note.id) ?? true).map(({ title }) => title);
}

function aTitledNote(title: string, body: string) {
  const id = uuidv7() as NoteId;
  const target = { kind: 'page', url: 'https://example.org/', title } as const;
  return { title, note: { id, target, body, createdAt: 1, updatedAt: 1 } };
}
