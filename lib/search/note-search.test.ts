import { expect, test } from 'vitest';
import type { NoteId } from '../model/note.ts';
import { searchNotes } from './note-search.ts';

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
  expect(searchNotes(notes, query).map(({ title }) => title)).toEqual(titles);
});

function aTitledNote(title: string, body: string) {
  const id = '019aac5e-0000-7000-8000-000000000000' as NoteId;
  const target = { kind: 'page', url: 'https://example.org/', title } as const;
  return { title, note: { id, target, body, createdAt: 1, updatedAt: 1 } };
}
