import type { PackInfo } from './pack-desk-port.ts';
import type { PackActions, PackWork } from './PackRow.tsx';
import { PackRow } from './PackRow.tsx';

export type PackListProps = PackActions & {
  packs: readonly PackInfo[];
  now: number;
  /** What is under way or came out, by pack id. */
  work: ReadonlyMap<string, PackWork>;
};

/** All packs in the order in which they answer. */
export function PackList({ packs, now, work, ...actions }: PackListProps) {
  const others = packs.filter(({ kind }) => kind !== 'own');
  return (
    <>
      <p class="lead">
        Names are found in every pack that is on. Where two packs claim the same name or hold the
        same entry, the one higher in this list answers; your own entries always come first.
      </p>
      <ol class="packs" aria-label="Packs, the first outranks the others">
        {packs.map((pack) => (
          <PackRow
            key={pack.id}
            pack={pack}
            now={now}
            work={work.get(pack.id)}
            place={others.indexOf(pack)}
            places={others.length}
            {...actions}
          />
        ))}
      </ol>
    </>
  );
}
