import type { GazetteerDb } from '../db/database.ts';
import { changePack, commitEdition, removeEdition } from '../db/pack-changes.ts';
import type { PackPointer } from '../db/pack-parts.ts';
import { findPack } from '../db/packs.ts';
import { compareVersions } from '../model/pack.ts';
import type { PackHeader, PackId } from '../model/pack.ts';
import { formatProblem } from '../pack/problem.ts';
import type { PackProblem } from '../pack/problem.ts';
import { compareWith } from './preview.ts';
import { stagePack } from './stage-pack.ts';
import type { Watch } from './stage-pack.ts';

/** How an update is fetched; the browser's way lives in lib/platform. */
export type Fetch = (
  url: string,
  options: { etag?: string | undefined; signal?: AbortSignal | undefined },
) => Promise<
  | { state: 'unchanged' }
  | { state: 'failed'; status: number }
  | { state: 'open'; etag?: string; size?: number; chunks: AsyncIterable<Uint8Array> }
>;

export type Outcome =
  | { state: 'current' }
  | { state: 'updated'; version: string; added: number; changed: number; removed: number }
  | { state: 'failed'; sentence: string };

/**
 * Asks a pack's update address for a newer edition and has it answer, if it is what it should be:
 * the same pack, newer, whole, and signed by the same key where the pack is signed. Anything else
 * changes nothing and is told in a sentence.
 */
export async function updatePack(
  db: GazetteerDb,
  id: PackId,
  world: { fetch: Fetch; now: number },
  watch: Pick<Watch, 'onProgress' | 'signal'> = {},
): Promise<Outcome> {
  const pack = await findPack(db, id);
  if (!pack?.header.update)
    return { state: 'failed', sentence: 'This pack has no update address.' };
  const outcome = await tryUpdate(db, pack, pack.header.update, world, watch);
  const { now: checkedAt } = world;
  const failure = outcome.state === 'failed' ? outcome.sentence.slice(0, 1000) : undefined;
  await changePack(db, id, { checkedAt, failure });
  return outcome;
}

async function tryUpdate(
  db: GazetteerDb,
  pack: PackPointer,
  url: string,
  { fetch, now }: { fetch: Fetch; now: number },
  watch: Pick<Watch, 'onProgress' | 'signal'>,
): Promise<Outcome> {
  try {
    const answer = await fetch(url, { etag: pack.etag, signal: watch.signal });
    if (answer.state === 'unchanged') return { state: 'current' };
    if (answer.state === 'failed') {
      return failed(`The update address answered with status ${answer.status}.`);
    }
    const { header: before } = pack;
    let isCurrent = false;
    const staged = await stagePack(
      db,
      { name: new URL(url).hostname, chunks: answer.chunks, ...sizeOf(answer) },
      {
        ...watch,
        admit: (next) => {
          isCurrent = next.version === before.version && next.hash === before.hash;
          return isCurrent
            ? [problem('is the edition that is here already')]
            : findFaults(before, next);
        },
      },
    );
    if (isCurrent) {
      if (answer.etag) await changePack(db, pack.slot, { etag: answer.etag });
      return { state: 'current' };
    }
    if (!staged.ok) return failed(staged.error.slice(0, 1).map(formatProblem).join(''));
    const { stored, header } = staged.value;
    const active = await findPack(db, pack.slot);
    if (!active || active.edition !== pack.edition) {
      await removeEdition(db, stored.edition);
      return failed('The pack was changed in another window meanwhile.');
    }
    const { added, changed, removed } = await compareWith(db, active, stored.edition);
    const { kind, origin } = active;
    const etag = answer.etag ? { etag: answer.etag } : {};
    await commitEdition(db, stored, { header, kind, origin, importedAt: now, ...etag });
    return {
      state: 'updated',
      version: header.version,
      added: added.count,
      changed: changed.count,
      removed: removed.count,
    };
  } catch (error) {
    if (watch.signal?.aborted) return failed('The check was stopped.');
    // A network that fails says so with a TypeError; anything else is storage, or a fault of ours.
    if (error instanceof TypeError) return failed('The update address could not be reached.');
    throw error;
  }
}

function findFaults(before: PackHeader, next: PackHeader): PackProblem[] {
  if (next.id !== before.id) return [problem(`is another pack, "${next.id}"`)];
  if (compareVersions(next.version, before.version) <= 0) {
    return [problem(`is version ${next.version}, which is not newer than ${before.version}`)];
  }
  if (before.key !== undefined && next.key !== before.key) {
    const is = next.key === undefined ? 'is not signed' : 'is signed by another key';
    return [problem(`${is}, and the pack so far was signed`)];
  }
  return [];
}

const problem = (message: string): PackProblem => ({
  file: 'Update',
  path: 'the file at the update address',
  message,
  remedy: 'nothing was changed',
});

const sizeOf = ({ size }: { size?: number }) => (size === undefined ? {} : { size });
const failed = (sentence: string): Outcome => ({ state: 'failed', sentence });
