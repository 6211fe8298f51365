import { useRef, useState } from 'preact/hooks';
import type { CsvMapping, ImportSource } from '../../components/options/pack-desk-port.ts';
import { guessMapping, isOwnTable } from './guess-mapping.ts';
import { importToSentence } from './import-state.ts';
import type { Visibility } from '../../lib/model/pack.ts';
import type { ImportState } from './import-state.ts';
import type { Ports } from './ports.ts';

export type Import = {
  state: ImportState;
  takeFiles(files: readonly File[]): void;
  takeAddress(url: string): void;
  map(mapping: CsvMapping): void;
  commit(visibility: Visibility): void;
  /** Stops what runs, removes what was staged, and begins anew. */
  cancel(): void;
};

/** Enough of a file to tell a table from other things, in bytes. */
const HEAD = 2000;

/** One import at a time; it goes on while the reader looks at other sections. */
export function useImport({ desk, readCsvHead, report }: Ports): Import {
  const [state, setState] = useState<ImportState>({ step: 'start' });
  const run = useRef(new AbortController());
  // Progress is told far more often than a screen is drawn.
  const lastDrawn = useRef(0);

  const failed = (error: unknown, doing: string, file: string) => {
    report(error, doing);
    setState({
      step: 'problems',
      problems: [
        {
          file,
          path: '',
          message: 'could not be read or stored',
          remedy: 'see that it can be opened and that the disk has room, and try again',
        },
      ],
    });
  };
  const begin = () => {
    run.current.abort();
    run.current = new AbortController();
    return run.current.signal;
  };
  const stage = async (source: ImportSource) => {
    const signal = begin();
    const name = nameOf(source);
    setState({ step: 'running' });
    try {
      const result = await desk.stage(
        source,
        (progress) => {
          const now = performance.now();
          if (signal.aborted || now - lastDrawn.current < 80) return;
          lastDrawn.current = now;
          setState({ step: 'running', progress });
        },
        signal,
      );
      if (signal.aborted) {
        if (result.ok) await desk.discard(result.value);
      } else if (result.ok) setState({ step: 'preview', staged: result.value, isBusy: false });
      else setState({ step: 'problems', problems: result.error });
    } catch (error) {
      // What the reader stopped has not failed.
      if (!signal.aborted) failed(error, 'staging an import', name);
    }
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    const signal = begin();
    try {
      if (files.length === 1) {
        const head = await file.slice(0, HEAD).text();
        // A byte cut in the middle of a letter at the end says nothing of the file.
        const rows = /^\s*[[{]/.test(head) ? [] : await readCsvHead(file);
        if (signal.aborted) return;
        if (isOwnTable(head.slice(0, -4), rows)) {
          const guess = guessMapping(rows, file.name);
          setState({ step: 'mapping', file, rows, guess });
          return;
        }
      }
      await stage({ kind: 'file', files });
    } catch (error) {
      failed(error, 'looking into a file', file.name);
    }
  };
  return {
    state,
    takeFiles: (files) => void takeFiles(files),
    takeAddress: (url) => void stage({ kind: 'address', url }),
    map: (mapping) => {
      if (state.step === 'mapping') void stage({ kind: 'csv', file: state.file, mapping });
    },
    commit: (visibility) => {
      if (state.step !== 'preview' || state.isBusy) return;
      const { staged } = state;
      setState({ ...state, isBusy: true });
      desk.commit(staged, visibility).then(
        () => setState({ step: 'done', sentence: importToSentence(staged) }),
        (error: unknown) => failed(error, 'committing an import', staged.header.title),
      );
    },
    cancel: () => {
      begin();
      setState({ step: 'start' });
      if (state.step === 'preview')
        desk.discard(state.staged).catch((error: unknown) => report(error, 'discarding an import'));
    },
  };
}

function nameOf(source: ImportSource): string {
  switch (source.kind) {
    case 'file':
      return source.files.map(({ name }) => name).join(', ');
    case 'address':
      return source.url;
    case 'csv':
      return source.file.name;
  }
}
