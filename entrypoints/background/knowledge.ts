import type { GazetteerDb } from '../../lib/db/database.ts';
import { findValue, listEnabledPacks, listPacks } from '../../lib/db/packs.ts';
import type { PackPointer } from '../../lib/db/pack-parts.ts';
import { Lineup } from '../../lib/detect/lineup.ts';
import type { Matcher } from '../../lib/detect/matcher.ts';
import { createQueue } from '../../lib/model/queue.ts';
import { formatProblem } from '../../lib/pack/problem.ts';
import { installBundledPack, recompilePack } from './install-pack.ts';

/** The indexes of the packs in force, loaded once in a worker's life. */
export type Knowledge = {
  /**
   * Makes sure that a pack answers, and the bundled one where it is newer. `fresh`: our own code
   * may have changed, so all packs are compiled anew.
   */
  ensure(fresh: boolean): Promise<void>;
  /** The packs in force, with or without the private ones; installs the bundled one first. */
  getLineup(withPrivate: boolean): Promise<Lineup>;
  /** Packs were changed by a window of ours: load anew. */
  forget(): void;
};

/** The matcher's layout this release reads. */
const MATCHER_FORMAT: Matcher['format'] = 1;

type Lineups = { all: Lineup; open: Lineup };

export function createKnowledge(
  db: GazetteerDb,
  readBundled: () => Promise<Uint8Array>,
  now: () => number,
): Knowledge {
  let lineups: Promise<Lineups> | undefined;
  // Installs queue up: two at once would install twice.
  const installs = createQueue();

  const install = (fresh: boolean) =>
    installs.add(async () => {
      const installed = await installBundledPack(db, await readBundled(), now());
      if (fresh) for (const pack of await listPacks(db)) await recompilePack(db, pack);
      lineups = undefined;
      if (installed.ok) return;
      const [problem] = installed.error;
      throw new Error(problem ? formatProblem(problem) : 'The bundled pack cannot be read');
    });

  const load = async (): Promise<Lineups> => {
    await installs.settle();
    // The reader may have switched every pack off: that is no reason to install one.
    if (!(await listPacks(db)).some(({ kind }) => kind !== 'own')) await install(false);
    const packs = await listEnabledPacks(db);
    const loaded = await Promise.all(
      packs.map(async (pack) => ({ pack, matcher: await loadMatcher(db, pack) })),
    );
    const open = loaded.filter(({ pack }) => pack.visibility === 'public');
    const all = new Lineup(loaded.map(({ matcher }) => matcher));
    const isSame = open.length === loaded.length;
    return { all, open: isSame ? all : new Lineup(open.map(({ matcher }) => matcher)) };
  };

  const getLineups = () => {
    const loading = (lineups ??= load());
    return loading.catch((error: unknown) => {
      // The next question tries again: storage may only have been busy.
      if (lineups === loading) lineups = undefined;
      throw error;
    });
  };

  return {
    getLineup: async (withPrivate) => (await getLineups())[withPrivate ? 'all' : 'open'],
    forget: () => {
      lineups = undefined;
    },
    ensure: async (fresh) => {
      await install(fresh);
      await getLineups();
    },
  };
}

async function loadMatcher(db: GazetteerDb, pack: PackPointer): Promise<Matcher> {
  const stored = await findValue(db, pack.edition, 'matcher');
  if (isCurrent(stored)) return stored;
  await recompilePack(db, pack);
  const again = (await listPacks(db)).find(({ slot }) => slot === pack.slot);
  const fresh = again && (await findValue(db, again.edition, 'matcher'));
  if (isCurrent(fresh)) return fresh;
  throw new Error('A pack has no index to detect names with');
}

const isCurrent = (stored: unknown): stored is Matcher =>
  typeof stored === 'object' &&
  stored !== null &&
  'format' in stored &&
  stored.format === MATCHER_FORMAT;
