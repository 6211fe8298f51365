import { expect, test } from 'vitest';
import { Entity } from '../../../lib/model/entity.ts';
import { entityToDraft, newAlias, newDraft, newFact, relabel } from './draft.ts';
import { draftToEntity, problemsByField } from './draft-to-entity.ts';

const soleimani = Entity.parse({
  id: 'qasem-soleimani',
  type: 'official',
  label: 'Qasem Soleimani',
  summary: { text: 'An Iranian general, killed in 2020.', asOf: '2020-01-03' },
  names: {
    en: {
      strong: ['Qasem Soleimani', 'Qassem Suleimani'],
      weak: [{ text: 'Soleimani', needs: ['self', 'near'], near: ['general', 'Quds'] }],
      context: ['Quds Force commander'],
    },
    fa: { strong: ['قاسم سلیمانی'] },
  },
  facts: [{ text: 'He was born in 1957.', source: { kind: 'general' } }],
  roles: [
    {
      title: 'Commander',
      org: 'quds-force',
      from: '1998',
      to: '2020-01',
      source: { kind: 'wikidata', ref: 'Q1' },
    },
  ],
  relations: [{ type: 'commands', target: 'quds-force' }],
  ids: { wikidata: 'Q335232' },
});

test('opening an entry and saving it unchanged loses nothing', () => {
  expect(Entity.parse(draftToEntity(entityToDraft(soleimani)).value)).toEqual(soleimani);
});

test('rows that were added and left empty are not part of the entry', () => {
  const draft = entityToDraft(soleimani);
  const withBlanks = {
    ...draft,
    aliases: [newAlias(), ...draft.aliases],
    facts: [newFact(), ...draft.facts],
  };
  expect(Entity.parse(draftToEntity(withBlanks).value)).toEqual(soleimani);
});

test('a problem is shown at the row it is about, whatever empty rows stand before it', () => {
  const draft = entityToDraft(soleimani);
  const { fields } = draftToEntity({
    ...draft,
    aliases: [newAlias(), ...draft.aliases],
    facts: [newFact(), ...draft.facts],
  });
  const at = (path: string) => [
    ...problemsByField([{ path, message: 'is wrong', remedy: 'mend it' }], fields).keys(),
  ];
  expect(at('facts[0].text')).toEqual(['facts.1.text']);
  expect(at('facts[0].source.ref')).toEqual(['facts.1.source']);
  expect(at('names.en.weak[0].near')).toEqual(['aliases.3']);
  expect(at('names.fa.strong[0]')).toEqual(['aliases.5']);
  expect(at('roles[0].to')).toEqual(['roles.0.to']);
  expect(at('roles[0]')).toEqual(['roles.0']);
  expect(at('summary.asOf')).toEqual(['asOf']);
  expect(at('location.lat')).toEqual(['']);
});

test('a new entry has its name as its first name on pages, in the language of its script', () => {
  expect(newDraft('قاسم سليماني', '2026-11-22').aliases).toMatchObject([
    { text: 'قاسم سليماني', lang: 'ar', role: 'strong' },
  ]);
  expect(newDraft('Пригожин', '2026').aliases[0]?.lang).toBe('ru');
});

test('the name on pages follows the entry’s name until it is changed by itself', () => {
  const draft = newDraft('Badr', '2026');
  expect(relabel(draft, 'Badr Brigade').aliases[0]?.text).toBe('Badr Brigade');
  const own = { ...draft, aliases: [{ ...newAlias(), text: 'The Badr' }] };
  expect(relabel(own, 'Badr Brigade').aliases[0]?.text).toBe('The Badr');
});
