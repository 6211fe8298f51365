import { CsvMapper } from '../../components/options/CsvMapper.tsx';
import { ImportPreview } from '../../components/options/ImportPreview.tsx';
import { ImportStart } from '../../components/options/ImportStart.tsx';
import type { PackInfo } from '../../components/options/pack-desk-port.ts';
import { ProblemList } from '../../components/options/ProblemList.tsx';
import { ProgressBar } from '../../components/options/ProgressBar.tsx';
import { Notice } from '../../components/shell/Notice.tsx';
import type { Import } from './use-import.ts';

export type ImportSectionProps = { work: Import; packs: readonly PackInfo[] };

/** An import from its file or address to its last button. */
export function ImportSection({ work, packs }: ImportSectionProps) {
  const { state } = work;
  const start = <ImportStart onFiles={work.takeFiles} onAddress={work.takeAddress} />;
  switch (state.step) {
    case 'start':
      return start;
    case 'mapping':
      return (
        <CsvMapper
          key={state.file.name}
          file={state.file.name}
          rows={state.rows}
          guess={state.guess}
          onMap={work.map}
          onCancel={work.cancel}
        />
      );
    case 'running':
      return (
        <ProgressBar
          title="Nothing changes yet"
          cancel={work.cancel}
          {...(state.progress ? { progress: state.progress } : {})}
        />
      );
    case 'problems':
      return <ProblemList problems={state.problems} onBack={work.cancel} />;
    case 'preview':
      return (
        <ImportPreview
          staged={state.staged}
          packs={packs}
          isBusy={state.isBusy}
          onCommit={work.commit}
          onDiscard={work.cancel}
        />
      );
    case 'done':
      return (
        <>
          <div role="status">
            <Notice title="Imported">
              <p>
                {state.sentence} <a href="#packs">See your packs</a>
              </p>
            </Notice>
          </div>
          {start}
        </>
      );
  }
}
