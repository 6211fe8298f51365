import { liveQuery } from 'dexie';
import type { GazetteerDb } from '../db/database.ts';
import { listEnabledPacks, listPacks } from '../db/packs.ts';
import { openSearch } from './search-library.ts';
import type { LibrarySearch } from './search-library.ts';

type Observer = { next: (value: LibrarySearch | null) => void; error: (error: unknown) => void };

/**
 * The search over the packs in force, opened anew whenever others are; null while there is no pack.
 * Not a live query itself: an index that is missing is built and stored, and live queries only read.
 */
export const liveSearch = (db: GazetteerDb) => ({
  subscribe(observer: Observer): { unsubscribe(): void } {
    let last: string | undefined;
    return liveQuery(async () => {
      const editions = (await listEnabledPacks(db)).map(({ edition }) => edition).join();
      return { editions, isEmpty: (await listPacks(db)).length === 0 };
    }).subscribe({
      next: ({ editions, isEmpty }) => {
        if (isEmpty) observer.next(null);
        if (isEmpty || editions === last) return;
        last = editions;
        openSearch(db).then(
          // An answer that comes after other packs were opened is dropped.
          (search) => last === editions && observer.next(search),
          observer.error,
        );
      },
      error: observer.error,
    });
  },
});
