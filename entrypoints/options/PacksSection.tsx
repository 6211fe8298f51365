import { useRef, useState } from 'preact/hooks';
import type { PackInfo, UpdateOutcome } from '../../components/options/pack-desk-port.ts';
import { PackList } from '../../components/options/PackList.tsx';
import type { PackWork } from '../../components/options/PackRow.tsx';
import { changesToWords } from '../../components/options/words.ts';
import type { Act } from './use-act.ts';
import type { Ports } from './ports.ts';

export type PacksSectionProps = { ports: Ports; packs: readonly PackInfo[]; act: Act };

/** The packs and what can be done with them. */
export function PacksSection({ ports, packs, act }: PacksSectionProps) {
  const { desk } = ports;
  const { work, check } = useUpdateChecks(ports);
  return (
    <PackList
      packs={packs}
      now={ports.now()}
      work={work}
      onEnable={({ id }, on) => act.run(desk.setEnabled(id, on), 'switching a pack')}
      onShow={({ id }, visibility) => act.run(desk.show(id, visibility), 'showing a pack')}
      onMove={({ id }, rank) => act.run(desk.move(id, rank), 'moving a pack')}
      onRemove={({ id, header }) =>
        act.remove(desk.remove(id), `“${header.title}” is removed.`, 'removing a pack')
      }
      onRollBack={({ id }) => act.run(desk.rollBack(id), 'going back to an edition')}
      onCheck={check}
    />
  );
}

/** Checks for updates, one a pack at a time, each with its progress and its outcome. */
function useUpdateChecks({ desk, report }: Ports) {
  const [work, setWork] = useState<ReadonlyMap<string, PackWork>>(new Map());
  const runs = useRef(new Map<string, AbortController>());
  const tell = (id: string, state: PackWork | undefined) =>
    setWork((before) => {
      const after = new Map(before);
      if (state) after.set(id, state);
      else after.delete(id);
      return after;
    });
  const check = ({ id }: PackInfo) => {
    runs.current.get(id)?.abort();
    const run = new AbortController();
    runs.current.set(id, run);
    const cancel = () => {
      run.abort();
      tell(id, undefined);
    };
    tell(id, { state: 'checking', cancel });
    desk
      .checkUpdate(
        id,
        (progress) => {
          if (!run.signal.aborted) tell(id, { state: 'checking', progress, cancel });
        },
        run.signal,
      )
      .then(
        (outcome) => {
          if (!run.signal.aborted)
            tell(id, { state: 'told', sentence: outcomeToSentence(outcome) });
        },
        (error: unknown) => {
          if (run.signal.aborted) return;
          report(error, 'checking for an update');
          tell(id, {
            state: 'told',
            sentence: 'The check could not be finished. Nothing has changed: try again later.',
          });
        },
      );
  };
  return { work, check };
}

function outcomeToSentence(outcome: UpdateOutcome): string {
  switch (outcome.state) {
    case 'current':
      return 'This is the newest edition.';
    case 'updated':
      return `Updated to ${outcome.version}: ${changesToWords(outcome)}.`;
    case 'failed':
      return outcome.sentence;
  }
}
