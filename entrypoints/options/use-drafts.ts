import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Draft } from '../../components/options/editor/draft.ts';
import type { Base } from '../../lib/model/saving.ts';

/** What is being written, and what it began as. */
export type Written = { draft: Draft; base?: Base };

/** What is being written, by the place it is written at; it lives as long as the page does. */
export type Drafts = {
  get(key: string): Written | undefined;
  set(key: string, written: Written): void;
  forget(key: string): void;
};

/** Holds drafts while the reader looks elsewhere; the browser asks before the page is closed on one. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Written>>(new Map());
  const isWriting = drafts.size > 0;
  useEffect(() => {
    if (!isWriting) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWriting]);
  return useMemo(
    () => ({
      get: (key) => drafts.get(key),
      set: (key, written) => setDrafts((before) => new Map(before).set(key, written)),
      forget: (key) =>
        setDrafts((before) => {
          const after = new Map(before);
          after.delete(key);
          return after;
        }),
    }),
    [drafts],
  );
}
