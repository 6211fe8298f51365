import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { GazetteerDb } from '../../lib/db/database.ts';
import { commitEdition } from '../../lib/db/pack-changes.ts';
import { aPackFile, aSource } from '../../lib/library/fixtures.ts';
import { stagePack } from '../../lib/library/stage-pack.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import { siteToEdit } from '../../lib/notebook/sites.ts';
import { anEntity } from '../../tests/builders.ts';
import { someWindows } from '../../tests/records.ts';
import { createHandlers } from './handlers.ts';
import { createKnowledge } from './knowledge.ts';

const page = { kind: 'page', tabId: 3, frameId: 0, url: 'https://example.org/news' } as const;
const popup = { kind: 'window', url: 'chrome-extension://test-extension-id/popup.html' } as const;

const named = (id: string, label: string, rest: object = {}) =>
  anEntity({ id, label, names: { en: { strong: [label] } }, ...rest });

/** What ships: an outpost that is meant by "Larkspur" alone only next to the brigade it belongs to. */
const shipped = [
  anEntity({
    id: 'outpost-larkspur',
    type: 'base',
    names: {
      en: { strong: ['Outpost Larkspur'], weak: [{ text: 'Larkspur', needs: ['related'] }] },
    },
  }),
  named('river-brigade', 'River Brigade', {
    relations: [{ type: 'allied-with', target: 'outpost-larkspur' }],
  }),
];

/** The background with what ships, and a private list above it. */
async function background(contacts: readonly Entity[]) {
  const db = new GazetteerDb(`private-${crypto.randomUUID()}`);
  const pack = aPackFile(shipped, { id: 'shipped' });
  const store = someWindows(db)();
  const knowledge = createKnowledge(
    db,
    async () => pack,
    () => 0,
  );
  await knowledge.ensure(false);
  const staged = await stagePack(db, aSource(aPackFile(contacts, { id: 'contacts' })));
  if (!staged.ok) throw new Error(staged.error[0]?.message);
  const { header, stored } = staged.value;
  const origin = 'contacts.csv';
  await commitEdition(db, stored, { header, kind: 'imported', origin, importedAt: 0 });
  knowledge.forget();
  const handlers = createHandlers(db, store, knowledge, vi.fn<() => void>());
  return {
    allow: () => store.commit([siteToEdit('example.org', 'own', true)]),
    detect: (text: string, seen: string[] = []) =>
      handlers['page.detect'](
        { blocks: [{ id: 0, text }], page: { seen: seen as EntityId[] } },
        page,
      ),
    card: (id: string, from: typeof page | typeof popup = page) =>
      handlers['entity.card']({ entityId: id as EntityId }, from),
  };
}

const whoIn = ({ mentions }: { mentions: { mentions: { entityId: string }[] }[] }) =>
  mentions.flatMap((block) => block.mentions.map(({ entityId }) => entityId));

test('a private list is marked and told only where the reader allows it', async () => {
  const { allow, detect, card } = await background([named('mary-poole', 'Mary Poole')]);
  const text = 'Mary Poole came to Outpost Larkspur.';
  expect(await detect(text)).toMatchObject({ seen: ['outpost-larkspur'] });
  expect(whoIn(await detect(text))).toEqual(['outpost-larkspur']);
  expect(await card('mary-poole')).toBeNull();
  expect((await card('mary-poole', popup))?.entity.label).toBe('Mary Poole');
  await allow();
  expect(whoIn(await detect(text))).toEqual(['mary-poole', 'outpost-larkspur']);
  expect((await card('mary-poole'))?.entity.label).toBe('Mary Poole');
});

test('a private relation is on no card that a page may ask for', async () => {
  const { allow, card } = await background([
    named('mary-poole', 'Mary Poole', {
      relations: [{ type: 'member-of', target: 'river-brigade' }],
    }),
  ]);
  const others = async () =>
    (await card('river-brigade'))?.relations.map(({ other }) => other.id as string);
  expect(await others()).toEqual(['outpost-larkspur']);
  await allow();
  expect(await others()).toEqual(['outpost-larkspur', 'mary-poole']);
});

test('a private name changes no mark of a public one: not as its rival, not as its witness', async () => {
  const { allow, detect, card } = await background([
    // The same name, the same entry, and someone whose name would be a reason to mark "Larkspur".
    named('my-larkspur', 'Outpost Larkspur'),
    named('river-brigade', 'The Riverside'),
    named('mary-poole', 'Mary Poole', {
      relations: [{ type: 'allied-with', target: 'outpost-larkspur' }],
    }),
  ]);
  const rival = 'Outpost Larkspur was hit.';
  const witness = 'Mary Poole saw Larkspur burn.';
  const other = 'River Brigade was there.';
  expect(whoIn(await detect(rival))).toEqual(['outpost-larkspur']);
  expect(whoIn(await detect(witness))).toEqual([]);
  expect(whoIn(await detect(witness, ['mary-poole']))).toEqual([]);
  expect(whoIn(await detect(other))).toEqual(['river-brigade']);
  expect((await card('river-brigade'))?.entity.label).toBe('River Brigade');
  await allow();
  expect(whoIn(await detect(witness))).toEqual(['mary-poole', 'outpost-larkspur']);
});
