import { useEffect, useState } from 'preact/hooks';

/** A query that tells its result again whenever it changes; Dexie's `liveQuery` gives one. */
export type Live<T> = {
  subscribe(observer: { next: (value: T) => void; error: (error: unknown) => void }): {
    unsubscribe(): void;
  };
};

export type LiveValue<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** The present result of a live query. `query` must be the same object as long as it asks the same. */
export function useLive<T>(query: Live<T>): LiveValue<T> {
  const [held, setHeld] = useState<{ query: Live<T>; live: LiveValue<T> }>();
  useEffect(() => {
    const hold = (live: LiveValue<T>) => setHeld({ query, live });
    const subscription = query.subscribe({
      next: (value) => hold({ state: 'ready', value }),
      error: (error) => hold({ state: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, [query]);
  // The result of another question is not shown as this one's.
  return held?.query === query ? held.live : { state: 'loading' };
}
