import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLive } from '../../lib/hooks/use-live.ts';
import type { LibrarySearch } from '../../lib/library/search-library.ts';
import type { Ports } from './ports.ts';

export type Knowledge = { state: 'loading' | 'failed' } | ({ state: 'ready' } & LibrarySearch);

/** An install takes about a second; after this many milliseconds something is wrong. */
const PATIENCE = 10_000;

/** The search over the packs that answer. */
export function useKnowledge(ports: Ports): Knowledge {
  const live = useLive(ports.library);
  const [isLate, setLate] = useState(false);
  const library = live.state === 'ready' ? live.value : null;
  const isMissing = live.state === 'ready' && library === null;

  useEffect(() => {
    if (!isMissing) return undefined;
    ports.wakePack().catch((error: unknown) => {
      setLate(true);
      ports.report(error, 'loading the pack');
    });
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [isMissing, ports]);

  const ready = useMemo(() => library && { state: 'ready' as const, ...library }, [library]);
  return ready ?? { state: isLate || live.state === 'failed' ? 'failed' : 'loading' };
}
