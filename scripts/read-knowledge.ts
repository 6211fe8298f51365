import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../lib/pack/parse.ts';

/** The repository's top folder: scripts may be started from anywhere. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Reads the shipped knowledge base's source files, named as from the top folder, in stable order. */
export function readKnowledge(): { header: SourceFile; entities: SourceFile[] } {
  const folder = join(ROOT, 'assets/knowledge');
  const entities = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .sort()
    .map(readSource);
  return { header: readSource(join(folder, 'pack.json')), entities };
}

function readSource(path: string): SourceFile {
  const file = relative(ROOT, path).replaceAll('\\', '/');
  return { file, text: readFileSync(path, 'utf8') };
}
