import { expect, test } from 'vitest';
import * as drawn from '../../tests/drawn.ts';
import { browseStates, importStates, ownStates, packStates } from './options.fixture.tsx';

const all = { ...packStates, ...importStates, ...browseStates, ...ownStates };
const draw = (state: keyof typeof all) => drawn.draw(all[state]);
const textOf = (state: keyof typeof all) => drawn.textOf(all[state]);

test.each(Object.entries(all))(
  '%s: everything that can be pressed or written in has a name',
  (_, state) => expect(drawn.listNameless(state)).toEqual([]),
);

test.each(Object.keys(all) as (keyof typeof all)[])(
  '%s: no two buttons that do different things have one name',
  (state) => {
    const names = [...draw(state).querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent?.trim(),
    );
    expect(new Set(names).size).toBe(names.length);
  },
);

test('each pack says whose it is, from where, and which edition can be had back', () => {
  const text = textOf('many packs');
  expect(text).toContain('17,402 entries · Imported · Signed');
  expect(text).toContain('Back to 2026-10-01.1');
  expect(text).toContain('12 changed, 3 removed');
  expect(textOf('update failed')).toContain('nothing has changed');
});

test('the pack that ships cannot be removed, and the first and last cannot be moved further', () => {
  const rows = [...draw('many packs').querySelectorAll('li[data-pack]')];
  const buttonsOf = (at: number) =>
    [...rows[at]!.querySelectorAll('button')].map(
      (button) => button.textContent + (button.hasAttribute('disabled') ? ' (off)' : ''),
    );
  expect(buttonsOf(0)).toEqual([]);
  expect(buttonsOf(1)).toEqual(['Move up (off)', 'Move down']);
  expect(buttonsOf(3)).toEqual(['Move up', 'Move down (off)', 'Remove']);
});

test('a preview says what comes, who claims the same names, and that nothing has changed', () => {
  const text = textOf('preview');
  expect(text).toMatch(/New2.*Changed1,200.*and 1,197 more.*Removed1/);
  expect(text).toMatch(/3 names in it are claimed by another pack.*Hezbollah.*hizballah/);
  expect(text).toContain('14 rows: no name');
  expect(text).toContain('Replace 2026-11-22.1');
  expect(textOf('nothing new')).toContain('word for word');
});

test('a preview and a pack’s row say where its names are marked, and what a page learns of it', () => {
  const chosen = (state: keyof typeof all) =>
    [...draw(state).querySelectorAll('input[type=radio]')]
      .filter((radio) => radio.hasAttribute('checked'))
      .map((radio) => radio.getAttribute('value'));
  expect(chosen('a private preview')).toEqual(['private']);
  expect(chosen('preview')).toEqual(['public']);
  expect(textOf('preview')).toMatch(/On every site.*find out who is in this pack/);
  expect(textOf('many packs')).toMatch(/Mark on every site: Bases.*only on sites you allow/);
});

test('problems tell file, place and remedy, and that what was there still answers', () => {
  expect(textOf('problems')).toMatch(
    /answers as before.*pack\.jsonl, line 12: names\.en\.strong\[2\].*To mend it: write a name/,
  );
});

test('a mistake in what was typed is told at its field; what is still empty is not blamed yet', () => {
  const text = textOf('a new entry');
  expect(text).toContain('This is no date: write YYYY-MM-DD.');
  expect(text).not.toContain('This is empty');
  expect(draw('a new entry').querySelectorAll('[aria-invalid=true]')).toHaveLength(1);
});

test('what two windows changed stands side by side, and what was chosen is told', () => {
  expect(textOf('both changed')).toMatch(
    /another tab changed 2 things.*as I put it.*Keep mine.*in other words.*Take theirs.*Removed/s,
  );
  const pressed = [...draw('both changed').querySelectorAll('[aria-pressed=true]')];
  expect(pressed.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Keep mine: Summary',
  ]);
  expect(textOf('both changed')).not.toContain('Save what you chose');
  expect(textOf('deleted meanwhile')).toMatch(/Not saved: it was deleted.*Keep it as a new entry/);
});

test('a correction is shown as the reader’s, with whose entry it stands for', () => {
  expect(textOf('a correction')).toMatch(/Corrected by you.*in place of that of Iraq/);
  expect(textOf('a pack’s entry')).not.toContain('by you');
});

test('names in any script set their own direction', () => {
  expect(draw('everything').querySelectorAll('.result-name bdi[dir=auto]')).toHaveLength(2);
});
