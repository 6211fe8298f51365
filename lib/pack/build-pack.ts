import type { Pack } from '../model/pack.ts';
import { ENTITIES_MAX } from '../model/limits.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import type { PlacedEntity } from './check-pack.ts';
import { findPackProblems } from './check-pack.ts';
import type { SourceFile } from './parse.ts';
import { parseEntityFile, parseHeaderFile } from './parse.ts';
import type { PackProblem } from './problem.ts';
import { capProblems, quote } from './problem.ts';

/**
 * Makes a pack of a header file and one file per entity, named `<type>/<id>.json`. Entities come
 * sorted by id, so that the same files always give the same pack. Fails with the problems of all
 * files together. Links are only checked when every file can be read: else each broken file would
 * show again at every file that points at it.
 */
export function buildPack(
  header: SourceFile,
  entityFiles: readonly SourceFile[],
): Result<Pack, PackProblem[]> {
  const head = parseHeaderFile(header.file, header.text);
  const problems: PackProblem[] = head.ok ? [] : [...head.error];
  const placed: PlacedEntity[] = [];
  for (const { file, text } of entityFiles) {
    const entity = parseEntityFile(file, text);
    if (!entity.ok) {
      problems.push(...entity.error);
      continue;
    }
    placed.push({ file, prefix: '', entity: entity.value });
    problems.push(...findNameProblems(file, entity.value.id, entity.value.type));
  }
  problems.push(...findCountProblems(header.file, entityFiles.length));
  if (placed.length === entityFiles.length) problems.push(...findPackProblems(placed));
  if (!head.ok || problems.length > 0) return fail(capProblems(problems));
  const entities = placed.map(({ entity }) => entity).sort((a, b) => (a.id < b.id ? -1 : 1));
  return ok({ ...head.value, entities });
}

/** The file's name tells the id and its folder the type, so that people find the file. */
function findNameProblems(file: string, id: string, type: string): PackProblem[] {
  const [folder, name] = file.split('/').slice(-2);
  if (`${folder}/${name}` === `${type}/${id}.json`) return [];
  return [
    {
      file,
      path: 'id',
      message: `${quote(id)} of type ${quote(type)} does not go with the file's name`,
      remedy: `call the file ${type}/${id}.json, or mend the id or type`,
    },
  ];
}

function findCountProblems(file: string, count: number): PackProblem[] {
  if (count === 0) {
    return [{ file, path: '', message: 'stands alone', remedy: 'add at least one entity file' }];
  }
  if (count <= ENTITIES_MAX) return [];
  return [
    {
      file,
      path: '',
      message: `goes with ${count} entity files`,
      remedy: `keep ${ENTITIES_MAX} at most, or make two packs`,
    },
  ];
}
