import type { OnProgress } from '../../components/options/pack-desk-port.ts';
import type { PackProblem } from '../../lib/model/problem.ts';
import { readStream } from '../../lib/platform/download.ts';

/** What is wrong with a file, on its way out of a loop over its text. */
export class FileFault extends Error {
  readonly problems: PackProblem[];

  constructor(problems: PackProblem[]) {
    super('A file cannot be imported');
    this.problems = problems;
  }
}

export const fault = (file: string, path: string, message: string, remedy: string): FileFault =>
  new FileFault([{ file, path, message, remedy }]);

/** Foreign sources are gathered before they are sorted: this is the most that is held, in bytes. */
const FOREIGN_MAX = 256_000_000;

export type Reading = { onProgress: OnProgress; signal: AbortSignal };

/**
 * The text of a file, piece by piece. A file in another encoding is a fault with its line, unless
 * `fallback` names an encoding that any bytes are sound in.
 */
export async function* readText(
  file: File,
  { onProgress, signal }: Reading,
  fallback?: string,
): AsyncGenerator<string> {
  if (file.size > FOREIGN_MAX) {
    const is = `is ${Math.round(file.size / 1e6)} MB large`;
    throw fault(file.name, '', is, `split it into files of ${FOREIGN_MAX / 1e6} MB at most`);
  }
  const label = fallback && !(await isUtf8(file)) ? fallback : 'utf-8';
  const decoder = new TextDecoder(label, { fatal: true });
  let done = 0;
  let line = 1;
  for await (const bytes of readStream(file.stream())) {
    signal.throwIfAborted();
    const text = decode(decoder, bytes, true, file.name, line);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    done += bytes.length;
    onProgress({ phase: 'reading', done, total: file.size });
    yield text;
  }
  yield decode(decoder, new Uint8Array(), false, file.name, line);
}

/** All of it, for formats that are one object. */
export async function readWhole(file: File, reading: Reading): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of readText(file, reading)) pieces.push(piece);
  return pieces.join('');
}

function decode(
  decoder: TextDecoder,
  bytes: Uint8Array,
  stream: boolean,
  file: string,
  line: number,
): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    const message = 'or a later line has bytes that are no UTF-8 text';
    throw fault(file, `line ${line}`, message, 'save the file in the encoding UTF-8');
  }
}

async function isUtf8(file: File): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of readStream(file.stream())) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    // That it is not is what was asked.
    return false;
  }
}
