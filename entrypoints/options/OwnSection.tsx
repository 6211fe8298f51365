import { useCallback, useState } from 'preact/hooks';
import { OwnView } from '../../components/options/OwnView.tsx';
import type { PackInfo } from '../../components/options/pack-desk-port.ts';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import { toLocalDay } from '../../lib/model/day.ts';
import type { Ports } from './ports.ts';
import type { Act } from './use-act.ts';

const PAGE = 100;

export type OwnSectionProps = { ports: Ports; packs: readonly PackInfo[]; act: Act };

/** The reader's own entries and the sites that may show them. */
export function OwnSection({ ports, packs, act }: OwnSectionProps) {
  const { desk, download, now } = ports;
  const [limit, setLimit] = useState(PAGE);
  const own = packs.find(({ kind }) => kind === 'own')?.id;
  const load = useCallback(async () => {
    const [entries, sites] = await Promise.all([
      own === undefined ? [] : desk.browse(own, 0, limit + 1),
      desk.ownSites.list(),
    ]);
    return { entries, sites };
  }, [desk, own, limit]);
  const live = useWatched(desk.watch, load);
  if (live.state !== 'ready') return <p class="quiet-line">Looking them up…</p>;
  const { entries, sites } = live.value;
  const exportAll = async () => {
    download(await desk.exportOwn(), `gazetteer-own-entries-${toLocalDay(now())}.jsonl`);
  };
  return (
    <OwnView
      entries={entries.slice(0, limit)}
      hasMore={entries.length > limit}
      sites={sites}
      onMore={() => setLimit(limit + PAGE)}
      onDelete={({ id, label }) =>
        act.remove(desk.removeOwn(id), `“${label}” is deleted.`, 'removing an own entry')
      }
      onExport={() => act.run(exportAll(), 'exporting own entries')}
      onSite={(host, on) => act.run(desk.ownSites.set(host, on), 'changing the sites allowed')}
    />
  );
}
