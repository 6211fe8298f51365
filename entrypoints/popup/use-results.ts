import { useEffect, useState } from 'preact/hooks';
import type { LibraryHit } from '../../lib/library/search-library.ts';
import type { Knowledge } from './use-knowledge.ts';

/** Results shown: more is not read but typed on. */
const RESULTS_MAX = 12;

type Results = { results: readonly LibraryHit[]; isSettled: boolean };
const NONE: Results = { results: [], isSettled: false };

/** What the search finds; while it looks, what it found before stays, so that the list holds still. */
export function useResults(
  knowledge: Knowledge,
  query: string,
  report: (error: unknown, doing: string) => void,
): Results {
  const [found, setFound] = useState<Results>(NONE);
  useEffect(() => {
    if (knowledge.state !== 'ready' || query.trim() === '') {
      setFound(NONE);
      return undefined;
    }
    // An answer that comes after the reader typed on is dropped.
    let isCurrent = true;
    knowledge.search(query, RESULTS_MAX).then(
      (results) => isCurrent && setFound({ results, isSettled: true }),
      (error: unknown) => report(error, 'searching'),
    );
    return () => {
      isCurrent = false;
    };
  }, [knowledge, query, report]);
  return query.trim() === '' ? NONE : found;
}
