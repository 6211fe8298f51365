import { useCallback, useState } from 'preact/hooks';
import type { Filter } from '../../components/options/BrowseList.tsx';
import { ANY, BrowseList } from '../../components/options/BrowseList.tsx';
import type { Hit, PackDesk, PackInfo } from '../../components/options/pack-desk-port.ts';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import type { PackId } from '../../lib/model/pack.ts';
import type { Ports } from './ports.ts';

/** Entries shown at first, and added with each "Show more". */
const PAGE = 50;
/** What a filter by type or pack looks through; the best are far before this. */
const DEPTH = 2000;
/** Entries that are looked through at once for those of a type. */
const STEP = 500;

export const NO_FILTER: Filter = { query: '', type: ANY, pack: ANY };

export type BrowseSectionProps = {
  ports: Ports;
  packs: readonly PackInfo[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
};

/** Search and browse over all packs. */
export function BrowseSection({ ports: { desk }, packs, filter, onFilter }: BrowseSectionProps) {
  const [limit, setLimit] = useState(PAGE);
  const { query, type, pack } = filter;
  const load = useCallback(
    () => findHits(desk, { query, type, pack }, limit + 1),
    [desk, query, type, pack, limit],
  );
  const live = useWatched(desk.watch, load);
  // While the next answer is on its way the last one stays, so that the list does not blink.
  const [last, setLast] = useState<readonly Hit[]>();
  const hits = live.state === 'ready' ? live.value : (last ?? []);
  if (live.state === 'ready' && live.value !== last) setLast(live.value);
  return (
    <BrowseList
      filter={filter}
      packs={packs}
      hits={hits.slice(0, limit)}
      hasMore={hits.length > limit}
      isLoading={live.state === 'loading' && last === undefined}
      onFilter={(next) => {
        setLimit(PAGE);
        onFilter(next);
      }}
      onMore={() => setLimit(limit + PAGE)}
    />
  );
}

/** The entries that fit; one more than is shown tells whether there is more. */
async function findHits(desk: PackDesk, { query, type, pack }: Filter, wanted: number) {
  const fits = (hit: Hit) =>
    (type === ANY || hit.type === type) && (pack === ANY || hit.pack === pack);
  if (query.trim() !== '' || pack === ANY) {
    const isFiltered = type !== ANY || pack !== ANY;
    return (await desk.search(query, isFiltered ? DEPTH : wanted)).filter(fits);
  }
  const hits: Hit[] = [];
  for (let from = 0; hits.length < wanted; from += STEP) {
    const next = await desk.browse(pack as PackId, from, STEP);
    hits.push(...next.filter(fits));
    if (next.length < STEP) break;
  }
  return hits;
}
