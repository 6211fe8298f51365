// Stores what version 2 of the database had, as it had it, so that an update can be tried on it.
const noteId = '019aac5e-0000-7000-8000-000000000001';
const pageNoteId = '019aac5e-0000-7000-8000-000000000002';
const note = (id, target, body, updatedAt) => ({
  id,
  ...(target.kind === 'entity' ? { entityId: target.entityId } : { pageUrl: target.url }),
  updatedAt,
  note: { id, target, body, createdAt: 1_764_000_000_000, updatedAt },
});
const entity = {
  id: 'own-mill-ford-brigade',
  type: 'group',
  label: 'Mill Ford Brigade',
  summary: { text: 'A group that claimed one attack.', asOf: '2026-11' },
  names: { en: { strong: ['Mill Ford Brigade'] } },
  facts: [],
  relations: [],
};
const header = {
  format: 1,
  id: 'own',
  version: '2026-11-20.1',
  title: 'Your entries',
  language: 'en',
  licence: 'Yours',
  author: 'You',
  entities: 1,
  hash: '0'.repeat(64),
};
const rows = {
  packParts: [
    { edition: 'e1', name: '0', value: [entity] },
    { edition: 'e1', name: 'firsts', value: [entity.id] },
  ],
  pointers: [
    {
      slot: 'own',
      edition: 'e1',
      header,
      rank: 0,
      enabled: true,
      kind: 'own',
      origin: 'Written by you',
      importedAt: 0,
    },
  ],
  notes: [
    note(
      noteId,
      { kind: 'entity', entityId: 'john-kirby' },
      'From an older version.',
      1_764_000_001_000,
    ),
    note(
      pageNoteId,
      { kind: 'page', url: 'https://example.org/a', title: 'An old page' },
      'Read it again.',
      1_764_000_002_000,
    ),
  ],
  rules: [{ entityId: 'john-kirby', text: 'kirby' }],
  neverMark: [{ text: 'press tv' }],
};

// The library that opens it later counts versions in tens.
const opening = indexedDB.open('gazetteer', 20);
opening.onupgradeneeded = () => {
  const db = opening.result;
  db.createObjectStore('packParts', { keyPath: ['edition', 'name'] });
  db.createObjectStore('pointers', { keyPath: 'slot' });
  const notes = db.createObjectStore('notes', { keyPath: 'id' });
  for (const name of ['entityId', 'pageUrl', 'updatedAt']) notes.createIndex(name, name);
  db.createObjectStore('rules', { keyPath: ['entityId', 'text'] });
  db.createObjectStore('neverMark', { keyPath: 'text' });
};
opening.onsuccess = async () => {
  const db = opening.result;
  const transaction = db.transaction(Object.keys(rows), 'readwrite');
  for (const [store, values] of Object.entries(rows))
    for (const value of values) transaction.objectStore(store).put(value);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
  const api = globalThis.browser ?? globalThis.chrome;
  await api.storage.local.set({ sitesOff: ['off.example'], ownSites: ['own.example'] });
  document.title = 'Stored';
};
