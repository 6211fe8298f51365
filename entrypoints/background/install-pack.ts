import { uuidv7 } from 'uuidv7';
import type { GazetteerDb } from '../../lib/db/database.ts';
import type { PackPointer } from '../../lib/db/pack-parts.ts';
import { findActivePack, listEntities, storePack } from '../../lib/db/packs.ts';
import { compile } from '../../lib/detect/compile.ts';
import type { Pack, PackMeta } from '../../lib/model/pack.ts';
import { ok } from '../../lib/model/result.ts';
import type { Result } from '../../lib/model/result.ts';
import { parsePackFile } from '../../lib/pack/parse.ts';
import type { PackProblem } from '../../lib/pack/problem.ts';

/**
 * Makes a pack file the active pack: parse, compile, store beside the old one, swap. With problems
 * in the file nothing changes. Throws when the browser's storage fails; nothing has changed then
 * either.
 */
export async function installPack(
  db: GazetteerDb,
  text: string,
): Promise<Result<PackMeta, PackProblem[]>> {
  const parsed = parsePackFile('pack.json', text);
  if (!parsed.ok) return parsed;
  const { entities, ...header } = parsed.value;
  await store(db, header, await hash(text), entities);
  return ok(header);
}

/**
 * Installs the pack that ships with the extension, unless the active one is the same, newer or
 * another: that one stays. `fresh` tells that our own code may have changed since it was compiled.
 */
export async function installBundledPack(
  db: GazetteerDb,
  text: string,
  fresh: boolean,
): Promise<Result<PackMeta, PackProblem[]>> {
  const active = await findActivePack(db);
  if (!active || (await isOutdated(active, text))) return installPack(db, text);
  if (fresh) await recompilePack(db);
  return ok(active.header);
}

/** Compiles the active pack anew, for a matcher that an older release of ours has written. */
export async function recompilePack(db: GazetteerDb): Promise<void> {
  const active = await findActivePack(db);
  if (active) await store(db, active.header, active.digest, await listEntities(db));
}

function store(
  db: GazetteerDb,
  header: PackMeta,
  digest: string,
  entities: Pack['entities'],
): Promise<void> {
  const edition = `${header.id}@${header.version}#${uuidv7()}`;
  return storePack(db, { edition, header, digest, entities, matcher: compile(entities) });
}

async function isOutdated({ header, digest }: PackPointer, text: string): Promise<boolean> {
  if (digest === (await hash(text))) return false;
  const parsed = parsePackFile('pack.json', text);
  // A bundled pack with problems is for `installPack` to tell of.
  if (!parsed.ok) return true;
  const { id, version } = parsed.value;
  return header.id === id && compareEditions(header.version, version) <= 0;
}

/** Orders `2026-11-22.9` before `2026-11-22.10`. */
function compareEditions(a: string, b: string): number {
  const [dayA = '', countA] = a.split('.');
  const [dayB = '', countB] = b.split('.');
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return Number(countA) - Number(countB);
}

async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
