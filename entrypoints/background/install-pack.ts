import type { GazetteerDb } from '../../lib/db/database.ts';
import { commitEdition } from '../../lib/db/pack-changes.ts';
import type { PackPointer } from '../../lib/db/pack-parts.ts';
import { findPack, listEntities } from '../../lib/db/packs.ts';
import { EditionBuilder } from '../../lib/library/edition-builder.ts';
import { stagePack } from '../../lib/library/stage-pack.ts';
import { compareVersions } from '../../lib/model/pack.ts';
import type { PackHeader } from '../../lib/model/pack.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { parseHeader } from '../../lib/pack/parse.ts';
import { entityToLine } from '../../lib/pack/file/write-pack.ts';
import type { PackProblem } from '../../lib/pack/problem.ts';

const NAME = 'pack.jsonl';

/**
 * Installs the pack that ships with the extension, unless the same or a newer edition is there. With
 * problems in the file nothing changes. Throws when the browser's storage fails; nothing has changed
 * then either.
 */
export async function installBundledPack(
  db: GazetteerDb,
  bytes: Uint8Array,
  now: number,
): Promise<Result<PackHeader, PackProblem[]>> {
  const end = bytes.indexOf(0x0a);
  const header = parseHeader(NAME, new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))));
  if (!header.ok) return header;
  const active = await findPack(db, header.value.id);
  if (active && !isOutdated(active, header.value)) return ok(active.header);
  const staged = await stagePack(db, { name: NAME, size: bytes.length, chunks: [bytes] });
  if (!staged.ok) return fail(staged.error);
  await commitEdition(db, staged.value.stored, {
    header: staged.value.header,
    kind: 'bundled',
    // A pack from elsewhere under its id has nothing to say of ours.
    visibility: active?.kind === 'bundled' ? active.visibility : 'public',
    origin: 'Comes with Gazetteer',
    importedAt: now,
  });
  return ok(staged.value.header);
}

/** Compiles a pack anew, for indexes that an older release of ours has written. */
export async function recompilePack(db: GazetteerDb, pack: PackPointer): Promise<void> {
  const builder = new EditionBuilder(db);
  const entities = await listEntities(db, pack.edition);
  // Another window may have swapped the pack meanwhile: what is half gone must not be stored.
  if (entities.length !== pack.header.entities)
    throw new Error('The pack changed while it was read');
  await builder.add(entities.map((entity) => ({ entity, line: entityToLine(entity) })));
  const { header, kind, origin, importedAt } = pack;
  await commitEdition(db, await builder.finish(), { header, kind, origin, importedAt });
}

/** An edition of the same version with other content is a later build of ours. */
const isOutdated = ({ header }: PackPointer, bundled: PackHeader): boolean =>
  header.hash !== bundled.hash && compareVersions(header.version, bundled.version) <= 0;
