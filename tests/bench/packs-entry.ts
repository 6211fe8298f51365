import { Dexie } from 'dexie';
import { GazetteerDb } from '../../lib/db/database.ts';
import { commitEdition } from '../../lib/db/pack-changes.ts';
import { ensureSearch, openSearch } from '../../lib/library/search-library.ts';
import type { LibrarySearch } from '../../lib/library/search-library.ts';
import { previewEdition } from '../../lib/library/preview.ts';
import { stagePack } from '../../lib/library/stage-pack.ts';
import { PackId } from '../../lib/model/pack.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { packToLines } from '../../lib/pack/file/write-pack.ts';
import { fold } from '../../lib/text/fold.ts';
import { syntheticEntity } from './synthetic.ts';

/** Milliseconds of each step, and what search found. */
export type PacksBench = {
  make(count: number, version: number): number;
  gazetteer(): Promise<Record<string, number>>;
  rows(): Promise<Record<string, number>>;
  search(query: string): Promise<{ ms: number; first: string }>;
};

let file = new Blob();
let entities: Entity[] = [];
let library: LibrarySearch | undefined;
let count = 0;

const timed = async (times: Record<string, number>, name: string, work: () => Promise<unknown>) => {
  const begin = performance.now();
  await work();
  times[name] = performance.now() - begin;
};

async function importPack(db: GazetteerDb): Promise<void> {
  const chunks = file.stream() as unknown as AsyncIterable<Uint8Array>;
  const staged = await stagePack(db, { name: 'bench', size: file.size, chunks });
  if (!staged.ok) throw new Error(JSON.stringify(staged.error[0]));
  const { header, stored } = staged.value;
  await commitEdition(db, stored, { header, kind: 'imported', origin: 'bench', importedAt: 0 });
}

const bench: PacksBench = {
  make(size, version) {
    count = size;
    entities = Array.from({ length: size }, (_, n) => syntheticEntity(n, version));
    const meta = {
      format: 1 as const,
      id: PackId.parse('bench'),
      version: `2026-01-01.${version}`,
    };
    const about = { title: 'Bench', language: 'en', licence: 'CC0-1.0', author: 'Bench' };
    file = new Blob(packToLines({ ...meta, ...about }, entities).lines);
    return file.size;
  },
  async gazetteer() {
    const times: Record<string, number> = {};
    const db = new GazetteerDb('bench-gazetteer');
    await db.delete();
    await db.open();
    await timed(times, 'import', () => importPack(db));
    bench.make(count, 2);
    await timed(times, 'update', async () => {
      const chunks = file.stream() as unknown as AsyncIterable<Uint8Array>;
      const staged = await stagePack(db, { name: 'bench', size: file.size, chunks });
      if (!staged.ok) throw new Error('the update is broken');
      await previewEdition(db, staged.value);
      const { header, stored } = staged.value;
      await commitEdition(db, stored, { header, kind: 'imported', origin: 'bench', importedAt: 0 });
      times['search index'] = await (async () => {
        const begin = performance.now();
        await ensureSearch(db, stored.edition);
        return performance.now() - begin;
      })();
    });
    times['update']! -= times['search index']!;
    await timed(times, 'open search', async () => (library = await openSearch(db)));
    return times;
  },
  /** The usual way: a row an entity and a row an alias, found by an index over the alias. */
  async rows() {
    const times: Record<string, number> = {};
    const db = new Dexie('bench-rows');
    db.version(1).stores({ entities: 'id', aliases: '++, alias, entity' });
    await db.delete();
    await db.open();
    const write = async () => {
      for (let at = 0; at < entities.length; at += 2000) {
        const slice = entities.slice(at, at + 2000);
        await db.table('entities').bulkPut(slice);
        await db.table('aliases').bulkPut(
          slice.flatMap((entity) =>
            (entity.names.en?.strong ?? []).map((alias) => ({
              alias: fold(alias),
              entity: entity.id,
            })),
          ),
        );
      }
    };
    await timed(times, 'import', write);
    await timed(times, 'update', async () => {
      await db.table('entities').clear();
      await db.table('aliases').clear();
      await write();
    });
    await timed(times, 'search (prefix only)', () =>
      db
        .table('aliases')
        .where('alias')
        .startsWith(fold(entities[7]!.label).slice(0, 6))
        .limit(12)
        .toArray(),
    );
    await db.delete();
    return times;
  },
  async search(query) {
    const begin = performance.now();
    const hits = await library!.search(query, 12);
    return { ms: performance.now() - begin, first: hits[0]?.label ?? '' };
  },
};
Object.assign(globalThis, { bench });
