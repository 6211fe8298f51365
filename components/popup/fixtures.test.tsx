import { parseHTML } from 'linkedom';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { entityStates, switchStates } from './EntityView.fixture.tsx';
import { notesStates } from './Notes.fixture.tsx';
import { pagePanelStates } from './PagePanel.fixture.tsx';
import { searchStates } from './Search.fixture.tsx';

const all = {
  ...pagePanelStates,
  ...searchStates,
  ...notesStates,
  ...entityStates,
  ...switchStates,
};
const draw = (state: keyof typeof all) =>
  parseHTML(`<!doctype html><html><body>${renderToString(all[state])}</body></html>`).document;
const textOf = (state: keyof typeof all) => draw(state).body.textContent ?? '';

test.each(Object.keys(all) as (keyof typeof all)[])(
  '%s: everything that can be pressed or written in has a name',
  (state) => {
    const controls = [...draw(state).querySelectorAll('button, input, textarea')];
    const nameless = controls.filter(
      (control) =>
        !control.getAttribute('aria-label') &&
        !control.textContent?.trim() &&
        !control.closest('label')?.textContent?.trim(),
    );
    expect(nameless.map((control) => `${control.localName}.${control.className}`)).toEqual([]);
  },
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

test('the note being written stays in its own field and is not listed twice', () => {
  expect(draw('one being written').querySelectorAll('textarea')).toHaveLength(1);
  expect(textOf('one being written')).toContain('Saved in this browser');
  expect(draw('an earlier one').querySelectorAll('textarea')).toHaveLength(2);
});

test('names in any script set their own direction', () => {
  expect(draw('found').querySelector('.result-alias bdi')?.getAttribute('dir')).toBe('auto');
});
