import type {
  CsvMapping,
  Progress,
  StagedImport,
} from '../../components/options/pack-desk-port.ts';
import { changesToWords } from '../../components/options/words.ts';
import type { PackProblem } from '../../lib/model/problem.ts';

/** Where an import stands. Until `done` nothing that answers has changed. */
export type ImportState =
  | { step: 'start' }
  | { step: 'mapping'; file: File; rows: string[][]; guess: CsvMapping }
  | { step: 'running'; progress?: Progress }
  | { step: 'problems'; problems: readonly PackProblem[] }
  | { step: 'preview'; staged: StagedImport; isBusy: boolean }
  | { step: 'done'; sentence: string };

/** What an import brought, as a sentence. */
export function importToSentence({ header, added, changed, removed }: StagedImport): string {
  const counts = { added: added.count, changed: changed.count, removed: removed.count };
  return `“${header.title}” is in use: ${changesToWords(counts)}.`;
}
