import { useId } from 'preact/hooks';
import type { ImportPhase, Progress } from './pack-desk-port.ts';

const PHASES: Record<ImportPhase, string> = {
  reading: 'Reading and checking',
  indexing: 'Preparing names and search',
  comparing: 'Comparing with what is there',
};

export type ProgressBarProps = {
  title: string;
  progress?: Progress;
  cancel: () => void;
};

/** How far something is, with the way to stop it. */
export function ProgressBar({ title, progress, cancel }: ProgressBarProps) {
  const id = useId();
  const words = progress ? `${PHASES[progress.phase]}, ${progressToWords(progress)}` : 'Starting';
  return (
    <div class="progress">
      <p id={id}>
        {title}. <span class="muted">{words}</span>
      </p>
      <progress
        aria-labelledby={id}
        max={progress?.total || 1}
        // Without a value the bar says that it goes on, not how far.
        value={progress?.total ? Math.min(progress.done, progress.total) : undefined}
      />
      <button type="button" class="act plain" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

/** "3.1 of 60 MB", "3.1 MB" */
function progressToWords({ done, total }: Progress): string {
  if (total === undefined) return bytesToWords(done);
  return `${bytesToWords(Math.min(done, total))} of ${bytesToWords(total)}`;
}

function bytesToWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
