import type { CardData, EntityRef } from '../../lib/model/card.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import type { CardProps } from './Card.tsx';

/** Cards in their named states, with invented people and places: for tests, and to be looked at. */

const ref = (id: string, label: string, type: EntityRef['type']): EntityRef => ({
  id: id as EntityId,
  label,
  type,
});

const official: Entity = {
  id: 'nadim-haddad' as EntityId,
  type: 'official',
  label: 'Nadim Haddad',
  summary: {
    text: 'Nadim Haddad is a Lorian politician who was defence minister before he led the government.',
    asOf: '2026-06',
  },
  names: { en: { strong: ['Nadim Haddad'] }, ar: { strong: ['نديم حداد'] } },
  facts: [
    { text: 'He was born in Port Lor in 1961.', source: { kind: 'wikidata', ref: 'Q1' } },
    { text: 'He taught law before he entered politics.', source: { kind: 'general' } },
  ],
  roles: [
    {
      title: 'Defence minister',
      country: 'Loria',
      from: '2019-05',
      to: '2023',
      source: { kind: 'page', ref: 'https://news.example/cabinet' },
    },
    {
      title: 'Prime minister',
      country: 'Loria',
      from: '2024-03-07',
      to: null,
      source: { kind: 'general' },
    },
  ],
  relations: [],
};

const base: Entity = {
  id: 'port-lor-air-base' as EntityId,
  type: 'base',
  label: 'Port Lor air base',
  summary: { text: 'An air base north of Port Lor, shared by two air forces.', asOf: '2025' },
  names: { en: { strong: ['Port Lor air base'] } },
  facts: [],
  relations: [],
  location: {
    lat: -3.25,
    lon: 41.5,
    country: 'LO',
    precision: 'approximate',
    source: { kind: 'ourairports', ref: 'LO-0001' },
  },
};

const dataOf = (entity: Entity, more: Partial<CardData> = {}): CardData => ({
  entity,
  relations: [],
  orgs: {},
  pack: { title: 'Fixtures', version: '2026-11-22.1' },
  ...more,
});

const nothing = () => {};

const plain = {
  articleDate: undefined,
  today: '2026-11-22',
  nameId: 'name',
  onBack: undefined,
  onOpen: nothing,
  onClose: nothing,
  onNote: nothing,
  onReject: nothing,
  onUndo: nothing,
} satisfies Partial<CardProps>;

const surname = {
  text: 'Haddad',
  evidence: { role: 'weak', support: ['self', 'title'] },
  isRejected: false,
} satisfies CardProps['match'];

export const cards = {
  'an official in an article from his former office': {
    ...plain,
    data: dataOf(official),
    match: surname,
    articleDate: '2020-01-04',
  },
  'an official in an article without a date': { ...plain, data: dataOf(official), match: surname },
  'a mark that the reader took away': {
    ...plain,
    data: dataOf(official),
    match: { ...surname, isRejected: true },
  },
  'a base reached from another card': {
    ...plain,
    data: dataOf(base),
    match: undefined,
    onBack: nothing,
  },
  'a group with many relations': {
    ...plain,
    data: dataOf(
      { ...base, id: 'front' as EntityId, type: 'group', label: 'Front of Loria' },
      {
        relations: [
          { type: 'allied-with', direction: 'in', other: ref('coast', 'Coast League', 'group') },
          ...Array.from({ length: 8 }, (_, i) => ({
            type: 'member-of' as const,
            direction: 'in' as const,
            other: ref(`member-${i}`, `Brigade ${i + 1}`, 'group'),
          })),
        ],
      },
    ),
    match: { text: 'the Front', evidence: { role: 'strong', support: [] }, isRejected: false },
  },
  'text that looks like markup': {
    ...plain,
    data: dataOf({
      ...base,
      label: '<img src=x onerror=alert(1)>',
      facts: [
        { text: '<script>alert(2)</script>', source: { kind: 'page', ref: 'javascript:alert(3)' } },
      ],
    }),
    match: undefined,
  },
} satisfies Record<string, CardProps>;
