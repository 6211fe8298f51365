import { expect, test } from 'vitest';
import { newDraft } from '../../components/options/editor/draft.ts';
import { draftToEntity } from '../../components/options/editor/draft-to-entity.ts';
import { checkEntity } from './check-entity.ts';

const problemsOf = (value: unknown) => {
  const checked = checkEntity(value);
  return checked.ok ? [] : checked.error.map(({ path, message }) => `${path} ${message}`);
};
const written = (change: object) =>
  draftToEntity({
    ...newDraft('Tower 22', '2026-11-22'),
    id: 'own-tower-22',
    summary: 'A US outpost in Jordan.',
    ...change,
  }).value;

test('a name, a summary and its date are enough', () => {
  expect(problemsOf(written({}))).toEqual([]);
});

test('each mistake is told at its own place', () => {
  expect(problemsOf(written({ summary: '', asOf: 'yesterday' }))).toEqual([
    expect.stringContaining('summary.text'),
    expect.stringContaining('summary.asOf'),
  ]);
  expect(problemsOf(written({ aliases: [] }))).toEqual([expect.stringContaining('names is empty')]);
});

test('two spellings that match the same text are one too many', () => {
  const { aliases } = newDraft('Tower 22', '2026');
  expect(
    problemsOf(written({ aliases: [...aliases, { ...aliases[0], text: 'tower-22' }] })),
  ).toEqual([expect.stringContaining('matches the same text')]);
});

test('a source without its address is told, and one that names no place in the list', () => {
  const fact = (source: object) => written({ facts: [{ text: 'It was hit.', source }] });
  expect(problemsOf(fact({ kind: 'page', ref: '' }))[0]).toContain('facts[0].source');
  expect(problemsOf(fact({ kind: 'wikidata', ref: 'abc' }))[0]).toContain('facts[0].source');
  expect(problemsOf(fact({ kind: 'general', ref: '' }))).toEqual([]);
});
