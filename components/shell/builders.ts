import type { CardData } from '../../lib/model/card.ts';
import { Entity, EntityId } from '../../lib/model/entity.ts';
import type { Note } from '../../lib/model/note.ts';
import { NoteId } from '../../lib/model/note.ts';

/** The time in every fixture: 22 November 2026, noon UTC, in milliseconds since the Unix epoch. */
export const NOW = Date.UTC(2026, 10, 22, 12);

/** Things for fixtures and tests, each with what it is about left to the caller. */
export const aNote = (overrides: Partial<Note> = {}): Note => ({
  id: NoteId.parse('019aac5e-0000-7000-8000-000000000001'),
  target: { kind: 'entity', entityId: EntityId.parse('hezbollah') },
  body: 'Compare with the statement of May.',
  createdAt: NOW - 3_600_000,
  updatedAt: NOW - 3_600_000,
  ...overrides,
});

export const aCard = (overrides: Partial<CardData> = {}): CardData => ({
  entity: Entity.parse({
    id: 'hezbollah',
    type: 'group',
    label: 'Hezbollah',
    summary: { text: 'A Lebanese party and armed group.', asOf: '2026' },
    names: { en: { strong: ['Hezbollah'] } },
    facts: [{ text: 'It was founded in the 1980s.', source: { kind: 'general' } }],
    relations: [],
  }),
  relations: [
    {
      type: 'allied-with',
      direction: 'out',
      other: { id: EntityId.parse('quds-force'), label: 'Quds Force', type: 'group' },
    },
  ],
  orgs: {},
  pack: { title: 'Test pack', version: '2026-11-22.1' },
  ...overrides,
});

/** A callback that is there for the component's sake. */
export const ignore = (): void => {};
