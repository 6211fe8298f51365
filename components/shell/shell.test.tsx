import { expect, test } from 'vitest';
import { draw, listNameless, textOf } from '../../tests/drawn.ts';
import { shellStates } from './Shell.fixture.tsx';

test.each(Object.entries(shellStates))(
  '%s: everything that can be pressed has a name',
  (_, state) => expect(listNameless(state)).toEqual([]),
);

test('what was removed is told in a status that is there before it', () => {
  const before = draw(shellStates['nothing removed']);
  expect(before.querySelector('[role=status]')?.textContent).toBe('');
  expect(before.querySelectorAll('button')).toHaveLength(0);
  const after = draw(shellStates['something removed']);
  expect(after.querySelector('[role=status]')?.textContent).toBe('“Hezbollah” is deleted.');
  expect([...after.querySelectorAll('button')].map((b) => b.textContent)).toEqual(['Undo', '×']);
});

test('only an urgent notice interrupts', () => {
  expect(draw(shellStates['urgent notice']).querySelectorAll('[role=alert]')).toHaveLength(1);
  expect(draw(shellStates.notice).querySelectorAll('[role]')).toHaveLength(0);
});

test('a way back is offered only after a step', () => {
  expect(textOf(shellStates['column, at its start'])).not.toContain('Back');
  expect(textOf(shellStates['column, one step on'])).toContain('Back');
});

test('the section that is open is told as such', () => {
  const current = draw(shellStates.sections).querySelectorAll('[aria-current=page]');
  expect([...current].map((link) => link.textContent)).toEqual(['Rules']);
});
