import { useState } from 'preact/hooks';
import type { Undo } from '../../components/options/pack-desk-port.ts';

/** What was just removed, in a sentence, and how to have it back. */
export type Removed = { sentence: string; undo: Undo };

/** Does what the reader asks, and tells where that failed. */
export type Act = {
  run(work: Promise<unknown>, doing: string): void;
  /** What gives its own undoing back: the reader is offered it. */
  remove(work: Promise<Undo>, sentence: string, doing: string): void;
};

export type Acting = Act & {
  removed: Removed | undefined;
  hasFailed: boolean;
  undo(): void;
  dismiss(): void;
};

export function useAct(report: (error: unknown, doing: string) => void): Acting {
  const [removed, setRemoved] = useState<Removed>();
  const [hasFailed, setFailed] = useState(false);
  const run = (work: Promise<unknown>, doing: string) => {
    work.then(
      () => setFailed(false),
      (error: unknown) => {
        setFailed(true);
        report(error, doing);
      },
    );
  };
  return {
    removed,
    hasFailed,
    run,
    remove: (work, sentence, doing) =>
      run(
        work.then((undo) => setRemoved({ sentence, undo })),
        doing,
      ),
    undo: () => {
      setRemoved(undefined);
      if (removed) run(removed.undo(), 'undoing a removal');
    },
    dismiss: () => setRemoved(undefined),
  };
}
