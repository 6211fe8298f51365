import type { GazetteerDb } from '../../lib/db/database.ts';
import { findMatcher } from '../../lib/db/packs.ts';
import { Lineup } from '../../lib/detect/lineup.ts';
import type { Matcher } from '../../lib/detect/matcher.ts';
import { formatProblem } from '../../lib/pack/problem.ts';
import { installBundledPack, recompilePack } from './install-pack.ts';

/** The index of the packs in force, loaded once in a worker's life. */
export type Knowledge = {
  /**
   * Makes sure that a pack answers, and the bundled one where it is newer. `fresh`: our own code
   * may have changed, so the pack is compiled anew.
   */
  ensure(fresh: boolean): Promise<void>;
  /** The packs in force; installs the bundled one first where there is none. */
  getLineup(): Promise<Lineup>;
};

/** The matcher's layout this release reads. */
const MATCHER_FORMAT: Matcher['format'] = 1;

export function createKnowledge(db: GazetteerDb, readBundled: () => Promise<string>): Knowledge {
  let lineup: Promise<Lineup> | undefined;
  // Installs queue up: two at once would each remove the other's parts.
  let lastInstall: Promise<unknown> = Promise.resolve();

  const install = (fresh: boolean) => {
    const next = lastInstall.then(async () => {
      const installed = await installBundledPack(db, await readBundled(), fresh);
      lineup = undefined;
      if (installed.ok) return;
      const [problem] = installed.error;
      throw new Error(problem ? formatProblem(problem) : 'The bundled pack cannot be read');
    });
    lastInstall = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };

  const load = async (): Promise<Lineup> => {
    await lastInstall;
    const stored = await findMatcher(db);
    if (isCurrent(stored)) return new Lineup([stored]);
    if (stored === undefined) await install(false);
    else await recompilePack(db);
    const fresh = await findMatcher(db);
    if (isCurrent(fresh)) return new Lineup([fresh]);
    throw new Error('There is no pack to detect names with');
  };

  const getLineup = () => {
    const loading = (lineup ??= load());
    return loading.catch((error: unknown) => {
      // The next question tries again: storage may only have been busy.
      if (lineup === loading) lineup = undefined;
      throw error;
    });
  };

  return {
    getLineup,
    ensure: async (fresh) => {
      await install(fresh);
      await getLineup();
    },
  };
}

const isCurrent = (stored: unknown): stored is Matcher =>
  typeof stored === 'object' &&
  stored !== null &&
  'format' in stored &&
  stored.format === MATCHER_FORMAT;
