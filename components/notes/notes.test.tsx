import { expect, test } from 'vitest';
import { draw, listNameless, textOf } from '../../tests/drawn.ts';
import { notesStates } from './Notes.fixture.tsx';

test.each(Object.entries(notesStates))(
  '%s: everything that can be pressed or written in has a name',
  (_, state) => expect(listNameless(state)).toEqual([]),
);

test('the note being written stays in its own field and is not listed twice', () => {
  expect(draw(notesStates['one being written']).querySelectorAll('textarea')).toHaveLength(1);
  expect(textOf(notesStates['one being written'])).toContain('Saved in this browser');
  expect(draw(notesStates['an earlier one']).querySelectorAll('textarea')).toHaveLength(2);
});

test('a note says that it is saved only when it is, and what can be done when it is not', () => {
  expect(textOf(notesStates['one on its way'])).toContain('Saving…');
  expect(textOf(notesStates['one on its way'])).not.toContain('Saved');
  expect(textOf(notesStates['one that the disk has no room for'])).toContain('Try again');
  expect(textOf(notesStates['one deleted elsewhere'])).toContain('Keep it');
  expect(textOf(notesStates['one changed elsewhere'])).toContain('both texts are kept');
});

test('without a note there is nothing to search in', () => {
  expect(draw(notesStates['all, none']).querySelectorAll('[type=search]')).toHaveLength(0);
  expect(draw(notesStates['all, some']).querySelectorAll('[type=search]')).toHaveLength(1);
});
