import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLive } from '../../lib/hooks/use-live.ts';
import type { Entity } from '../../lib/model/entity.ts';
import { createEntitySearch } from '../../lib/search/entity-search.ts';
import type { EntitySearch } from '../../lib/search/entity-search.ts';
import type { Ports } from './ports.ts';

export type Knowledge =
  | { state: 'loading' | 'failed' }
  | { state: 'ready'; byId: ReadonlyMap<string, Entity>; search: EntitySearch['search'] };

/** An install takes about a second; after this many milliseconds something is wrong. */
const PATIENCE = 10_000;

/** The pack's entities and the search over them. */
export function useKnowledge(ports: Ports): Knowledge {
  const live = useLive(ports.entities);
  const [isLate, setLate] = useState(false);
  const entities = live.state === 'ready' ? live.value : null;
  const isMissing = live.state === 'ready' && entities === null;

  useEffect(() => {
    if (!isMissing) return undefined;
    ports.wakePack().catch((error: unknown) => {
      setLate(true);
      ports.report(error, 'loading the pack');
    });
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [isMissing, ports]);

  const ready = useMemo(() => entities && open(entities), [entities]);
  if (ready) return ready;
  return { state: isLate || live.state === 'failed' ? 'failed' : 'loading' };
}

function open(entities: readonly Entity[]): Knowledge {
  const { search } = createEntitySearch(entities);
  return { state: 'ready', byId: new Map(entities.map((entity) => [entity.id, entity])), search };
}
