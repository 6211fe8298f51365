import type { GazetteerDb } from '../db/database.ts';
import { findEntity, listPacks } from '../db/packs.ts';
import type { StoredEdition } from '../db/stage-writer.ts';
import type { EntityId } from '../model/entity.ts';
import type { PackHeader } from '../model/pack.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { PACK_BYTES_MAX, PackReader } from '../pack/file/pack-reader.ts';
import { isSigned } from '../pack/file/sign.ts';
import type { PackProblem } from '../pack/problem.ts';
import { EditionBuilder } from './edition-builder.ts';
import { LinkCheck } from './link-check.ts';

/** Bytes of a pack file: where they come from, and how many are said to come. */
export type PackSource = {
  /** For people: a file's name or an address. */
  name: string;
  size?: number;
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

export type Staged = { stored: StoredEdition; header: PackHeader };
type Phase = 'reading' | 'indexing';
export type Watch = {
  onProgress?: (progress: { phase: Phase; done: number; total?: number }) => void;
  signal?: AbortSignal;
  /** Looks at the header before the rest is read; a problem ends the reading. */
  admit?: (header: PackHeader) => PackProblem[];
};

/**
 * Reads a pack and stores it beside what answers, in bounded memory: nothing is active before it is
 * committed. Whatever ends it early, a problem, the signal or a failing disk, removes what it wrote.
 */
export async function stagePack(
  db: GazetteerDb,
  source: PackSource,
  watch: Watch = {},
): Promise<Result<Staged, PackProblem[]>> {
  const { name, size } = source;
  if (size !== undefined && size > PACK_BYTES_MAX) return fail([tooLarge(name, size)]);
  const builder = new EditionBuilder(db);
  try {
    const links = new LinkCheck();
    const read = await readInto(builder, links, source, watch);
    if (!read.ok) {
      await builder.discard();
      return read;
    }
    const packs = await listPacks(db);
    // Not the edition that this one replaces: what it held may be gone.
    const others = packs.filter(({ slot }) => slot !== read.value.header.id);
    const isElsewhere = async (id: EntityId) => !!(await findEntity(db, id, others));
    const dead = await links.findDead(name, isElsewhere, watch.signal);
    if (dead.length === 0) return read;
    await builder.discard();
    return fail(dead);
  } catch (error) {
    await builder.discard();
    throw error;
  }
}

async function readInto(
  builder: EditionBuilder,
  links: LinkCheck,
  { name, size, chunks }: PackSource,
  { onProgress, signal, admit }: Watch,
): Promise<Result<Staged, PackProblem[]>> {
  const reader = new PackReader(name);
  const total = size === undefined ? {} : { total: size };
  let done = 0;
  let isAdmitted = admit === undefined;
  const add = async (lines: ReturnType<PackReader['push']>) => {
    if (!lines.ok) return lines;
    if (!isAdmitted && reader.header) {
      isAdmitted = true;
      const problems = admit?.(reader.header) ?? [];
      if (problems.length > 0) return fail(problems);
    }
    links.add(lines.value);
    await builder.add(lines.value);
    return lines;
  };
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    const added = await add(reader.push(chunk));
    if (!added.ok) return added;
    done += chunk.length;
    onProgress?.({ phase: 'reading', done, ...total });
  }
  const last = await add(reader.end());
  if (!last.ok) return last;
  const header = reader.header!;
  if (header.key !== undefined && !(await isSigned(header))) return fail([badSignature(name)]);
  onProgress?.({ phase: 'indexing', done, total: done });
  signal?.throwIfAborted();
  const stored = await builder.finish();
  signal?.throwIfAborted();
  return ok({ stored, header });
}

const tooLarge = (file: string, size: number): PackProblem => ({
  file,
  path: '',
  message: `says it is ${Math.round(size / 1e6)} MB large`,
  remedy: `a pack has ${PACK_BYTES_MAX / 1e6} MB at most; split it into several`,
});

const badSignature = (file: string): PackProblem => ({
  file,
  path: 'line 1.signature',
  message: 'does not fit the header and its key',
  remedy: 'the file was changed after it was signed: get it from its author again',
});
