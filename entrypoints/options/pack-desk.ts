import { liveQuery } from 'dexie';
import { uuidv7 } from 'uuidv7';
import type {
  Hit,
  PackDesk,
  PackInfo,
  StagedImport,
} from '../../components/options/pack-desk-port.ts';
import type { GazetteerDb } from '../../lib/db/database.ts';
import {
  changePack,
  commitEdition,
  movePack,
  removeEdition,
  removePack,
  rollBackPack,
} from '../../lib/db/pack-changes.ts';
import type { PackPointer } from '../../lib/db/pack-parts.ts';
import {
  findEntity,
  findPack,
  listEnabledPacks,
  listEntities,
  listPacks,
} from '../../lib/db/packs.ts';
import { exportOwn, ownMeta } from '../../lib/library/own-pack.ts';
import { previewEdition } from '../../lib/library/preview.ts';
import { ensureSearch, openSearch } from '../../lib/library/search-library.ts';
import type { LibrarySearch } from '../../lib/library/search-library.ts';
import { updatePack } from '../../lib/library/update-pack.ts';
import { send } from '../../lib/messages/send.ts';
import { toLocalDay } from '../../lib/model/day.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { OWN_PACK } from '../../lib/model/pack.ts';
import { ok } from '../../lib/model/result.ts';
import { hostToSite } from '../../lib/model/site.ts';
import { deleteEntry, ENTRY, listEntries } from '../../lib/notebook/entries.ts';
import {
  listNeverMarked,
  listRules,
  NEVER,
  neverMarkToEdit,
  RULE,
  ruleToEdit,
} from '../../lib/notebook/rules.ts';
import { saveEntry } from '../../lib/notebook/save-entry.ts';
import { listSites, SITE, siteToEdit } from '../../lib/notebook/sites.ts';
import { download } from '../../lib/platform/download.ts';
import { holdStage } from '../../lib/platform/stage-lock.ts';
import type { Edit } from '../../lib/records/edit.ts';
import type { RecordStore } from '../../lib/records/store.ts';
import { fold } from '../../lib/text/fold.ts';
import { bringOwnPackUpToDate } from '../../lib/wiring/refresh-own-pack.ts';
import type { StagedSource } from './stage-source.ts';
import { proposeVisibility, stageSource } from './stage-source.ts';

/** What stands between staging and committing: kept here, for the page only shows a preview. */
type Pending = { source: StagedSource; release: () => void };

/** The options page's desk over the real database. */
export function createPackDesk(
  db: GazetteerDb,
  store: RecordStore,
  now: () => number = Date.now,
): PackDesk {
  const pending = new Map<string, Pending>();
  const library = createLibrary(db);
  const tell = async () => void (await send('packs.changed', {}));
  /** A change that every page should know of. */
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await tell();
    return result;
  };
  const undoable = async (undo: Promise<() => Promise<void>>) => {
    const back = await changed(undo);
    return () => changed(back());
  };
  const settle = (edition: string): StagedSource | undefined => {
    const found = pending.get(edition);
    pending.delete(edition);
    found?.release();
    return found?.source;
  };
  const commit = (edit: Edit) => changed(store.commit([edit]));
  const commitEntries = async (edits: readonly Edit[]) => {
    await store.commit(edits);
    await changed(bringOwnPackUpToDate(db, store));
  };

  return {
    watch: (onChange) => watchAll(db, store, onChange),
    list: async () => {
      const packs = await listPacks(db);
      const own = packs.some(({ slot }) => slot === OWN_PACK) ? [] : [emptyOwn(now())];
      return [...own, ...packs.map(toInfo)];
    },
    stage: async (source, onProgress, signal) => {
      const release = await holdStage();
      let isPending = false;
      try {
        const today = toLocalDay(now());
        const staged = await stageSource(source, { db, today, onProgress, signal });
        if (!staged.ok) return staged;
        onProgress({ phase: 'comparing', done: 0 });
        const { header, skipped, stored } = staged.value;
        const preview = await previewEdition(db, staged.value);
        pending.set(stored.edition, { source: staged.value, release });
        isPending = true;
        const visibility = await proposeVisibility(db, staged.value);
        const told = { edition: stored.edition, header, skipped, visibility };
        return ok<StagedImport>({ ...told, ...preview });
      } finally {
        if (!isPending) release();
      }
    },
    commit: async ({ edition }, visibility) => {
      const source = pending.get(edition)?.source;
      if (!source) throw new Error('This import was committed or thrown away already');
      const { stored, header, origin, etag } = source;
      const importedAt = now();
      const before = await findPack(db, header.id);
      const kind = before?.kind ?? 'imported';
      await commitEdition(db, stored, {
        header,
        kind,
        visibility,
        origin,
        importedAt,
        ...(etag ? { etag } : {}),
      });
      settle(edition);
      await tell();
      await ensureSearch(db, edition);
    },
    discard: async ({ edition }) => {
      if (settle(edition)) await removeEdition(db, edition);
    },
    setEnabled: (id, enabled) => changed(changePack(db, id, { enabled })),
    show: (id, visibility) => changed(changePack(db, id, { visibility })),
    move: (id, rank) => changed(movePack(db, id, rank)),
    remove: (id) => undoable(removePack(db, id)),
    rollBack: (id) => changed(rollBackPack(db, id)),
    checkUpdate: async (id, onProgress, signal) => {
      const release = await holdStage();
      try {
        const world = { fetch: download, now: now() };
        const outcome = await updatePack(db, id, world, { onProgress, signal });
        if (outcome.state === 'updated') await tell();
        return outcome;
      } finally {
        release();
      }
    },
    search: async (query, limit) => {
      if (fold(query) !== '') return (await library()).search(query, limit);
      const hits: Hit[] = [];
      for (const { slot, edition } of await listEnabledPacks(db)) {
        const entities = await listEntities(db, edition, 0, limit - hits.length);
        hits.push(...entities.map((entity) => toHit(entity, slot)));
        if (hits.length >= limit) break;
      }
      return hits;
    },
    browse: async (id, from, limit) => {
      const pack = await findPack(db, id);
      const entities = pack ? await listEntities(db, pack.edition, from, limit) : [];
      return entities.map((entity) => toHit(entity, id));
    },
    findEntity: async (id) => {
      const packs = await listEnabledPacks(db);
      const found = await findEntity(db, id, packs);
      if (!found) return undefined;
      const { entity, pointer } = found;
      const others = packs.filter(({ slot }) => slot !== OWN_PACK);
      const original = pointer.slot === OWN_PACK ? await findEntity(db, id, others) : undefined;
      return {
        entity,
        pack: pointer.slot,
        ...(original ? { original: { entity: original.entity, pack: original.pointer.slot } } : {}),
      };
    },
    saveOwn: async (saving) => {
      const outcome = await saveEntry(store, saving, uuidv7());
      if (outcome.state === 'saved') await changed(bringOwnPackUpToDate(db, store));
      return outcome;
    },
    removeOwn: async (id) => {
      const { edits, undo } = await deleteEntry(store, id);
      await commitEntries(edits);
      return () => commitEntries(undo);
    },
    exportOwn: async () =>
      new Blob(exportOwn(await listEntries(store), now()), { type: 'application/jsonl' }),
    rules: {
      list: () => listRules(store),
      add: (rule) => commit(ruleToEdit({ ...rule, text: fold(rule.text) }, true)),
      remove: (rule) => commit(ruleToEdit(rule, false)),
    },
    neverMark: {
      list: () => listNeverMarked(store),
      add: (text) => commit(neverMarkToEdit(fold(text), true)),
      remove: (text) => commit(neverMarkToEdit(text, false)),
    },
    ownSites: {
      list: () => listSites(store, 'own'),
      set: (host, on) => commit(siteToEdit(hostToSite(host), 'own', on)),
    },
  };
}

/** The search, opened again when other editions answer. */
function createLibrary(db: GazetteerDb): () => Promise<LibrarySearch> {
  let opened: { editions: string; search: Promise<LibrarySearch> } | undefined;
  return async () => {
    const editions = (await listEnabledPacks(db)).map(({ edition }) => edition).join();
    if (opened?.editions !== editions) opened = { editions, search: openSearch(db) };
    return opened.search;
  };
}

/** Watches what the desk lists, in whichever window it changes. */
function watchAll(db: GazetteerDb, store: RecordStore, onChange: () => void): () => void {
  let isFirst = true;
  const subscription = liveQuery(() => db.pointers.toArray()).subscribe(() => {
    if (!isFirst) onChange();
    isFirst = false;
  });
  const unwatch = store.watch([ENTRY, NEVER, RULE, SITE], onChange);
  return () => {
    subscription.unsubscribe();
    unwatch();
  };
}

const toHit = ({ id, type, label, summary }: Entity, pack: Hit['pack']): Hit => ({
  id,
  type,
  label,
  summary: summary.text,
  pack,
});

function toInfo({
  slot,
  previous,
  edition: _edition,
  etag: _etag,
  ...rest
}: PackPointer): PackInfo {
  const { checkedAt, failure, ...info } = rest;
  return {
    ...info,
    id: slot,
    ...(checkedAt === undefined ? {} : { checkedAt }),
    ...(failure === undefined ? {} : { failure }),
    ...(previous ? { previous: previous.header.version } : {}),
  };
}

/** The reader's own pack, before there is an entry in it. */
function emptyOwn(importedAt: number): PackInfo {
  const header = { ...ownMeta('2026-01-01.1'), entities: 0, hash: '0'.repeat(64) };
  const origin = 'Written by you';
  const state = { enabled: true, visibility: 'private' } as const;
  return { id: OWN_PACK, kind: 'own', header, rank: 0, origin, importedAt, ...state };
}
