import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ENTITY_TYPES } from '../lib/model/entity.ts';
import type { Pack } from '../lib/model/pack.ts';
import { buildPack } from '../lib/pack/build-pack.ts';
import { packJsonSchema } from '../lib/pack/json-schema.ts';
import { parseEntityFile } from '../lib/pack/parse.ts';
import { findPackProblems } from '../lib/pack/check-pack.ts';
import { readPack } from '../lib/pack/file/pack-reader.ts';
import type { PackProblem } from '../lib/pack/problem.ts';
import { formatProblem } from '../lib/pack/problem.ts';
import { ROOT, readKnowledge } from './read-knowledge.ts';

const USAGE = `npm run pack                  checks assets/knowledge, writes assets/pack.schema.json
npm run pack -- FILE...       checks packs or entity files; one problem a line`;

const files = process.argv.slice(2);
if (files.some((file) => file.startsWith('-'))) {
  process.stdout.write(`${USAGE}\n`);
} else {
  const problems = files.length > 0 ? files.flatMap(checkFile) : checkKnowledge();
  if (files.length === 0) await writeSchema();
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function checkKnowledge(): PackProblem[] {
  const { header, entities } = readKnowledge();
  const pack = buildPack(header, entities);
  if (!pack.ok) return pack.error;
  print(pack.value);
  return [];
}

/** Laid out as the repository's other files, so that the formatter leaves it as it is. */
async function writeSchema(): Promise<void> {
  const path = join(ROOT, 'assets/pack.schema.json');
  const style = await resolveConfig(path);
  writeFileSync(path, await format(packJsonSchema(), { ...style, filepath: path }));
}

/** A file whose first line is a header is a pack, any other an entity. */
function checkFile(file: string): PackProblem[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `cannot be read (${why})`;
    return [{ file, path: '', message, remedy: 'check its name and permissions' }];
  }
  const text = new TextDecoder().decode(bytes);
  if (/^.*"format"\s*:/.test(text)) {
    const pack = readPack(file, bytes);
    if (!pack.ok) return pack.error;
    const { header, entities } = pack.value;
    print({ ...header, entities });
    return findPackProblems(
      entities.map((entity, n) => ({ file, prefix: `line ${n + 2}`, entity })),
    );
  }
  const entity = parseEntityFile(file, text);
  if (!entity.ok) return entity.error;
  process.stdout.write(`${entity.value.label}: a sound ${entity.value.type}\n`);
  return [];
}

function print({ title, version, entities }: Pack): void {
  const counts = ENTITY_TYPES.map(
    (type) => `${entities.filter((entity) => entity.type === type).length} ${type}`,
  );
  const aliases = entities
    .flatMap((entity) => Object.values(entity.names))
    .flatMap(({ strong = [], weak = [], context = [] }) => [...strong, ...weak, ...context]);
  process.stdout.write(
    `${title}, ${version}\n${entities.length} entities (${counts.join(', ')}), ${aliases.length} aliases\n`,
  );
}
