import { expect, test } from 'vitest';
import * as drawn from '../../tests/drawn.ts';
import { entityStates, switchStates } from './EntityView.fixture.tsx';
import { pagePanelStates } from './PagePanel.fixture.tsx';
import { searchStates } from './Search.fixture.tsx';

const all = {
  ...pagePanelStates,
  ...searchStates,
  ...entityStates,
  ...switchStates,
};
const draw = (state: keyof typeof all) => drawn.draw(all[state]);
const textOf = (state: keyof typeof all) => drawn.textOf(all[state]);

test.each(Object.entries(all))(
  '%s: everything that can be pressed or written in has a name',
  (_, state) => expect(drawn.listNameless(state)).toEqual([]),
);

test('a page that cannot be read says why and what to do', () => {
  expect(textOf('PDF')).toMatch(/can’t be read.*PDF.*open that/);
  expect(textOf('browser page')).toMatch(/can’t be read.*Open a news article/);
  expect(textOf('no article')).toMatch(/Read this page anyway/);
  expect(textOf('not allowed to read')).toMatch(/Allow reading pages/);
});

test('the search box points at the list and at the option that Enter opens', () => {
  const found = draw('found');
  const box = found.querySelector('[role=combobox]');
  expect(found.getElementById(box?.getAttribute('aria-controls') ?? '')).not.toBeNull();
  expect(found.getElementById(box?.getAttribute('aria-activedescendant') ?? '')).not.toBeNull();
  expect(found.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
  const closed = draw('nothing found').querySelector('[role=combobox]');
  expect(closed?.getAttribute('aria-expanded')).toBe('false');
  expect(closed?.hasAttribute('aria-controls')).toBe(false);
});

test('names in any script set their own direction', () => {
  expect(draw('found').querySelector('.result-alias bdi')?.getAttribute('dir')).toBe('auto');
});
