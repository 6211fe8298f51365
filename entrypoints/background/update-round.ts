import type { GazetteerDb } from '../../lib/db/database.ts';
import { listPacks } from '../../lib/db/packs.ts';
import { updatePack } from '../../lib/library/update-pack.ts';
import { download } from '../../lib/platform/download.ts';
import { holdStage } from '../../lib/platform/stage-lock.ts';
import { refreshTabs } from './handlers.ts';
import type { Knowledge } from './knowledge.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Checks every pack that has an update address and was not checked today, one after the other. */
export function createUpdateRound(
  db: GazetteerDb,
  knowledge: Knowledge,
  report: (error: unknown, doing: string) => void,
): () => void {
  const round = async () => {
    const release = await holdStage();
    try {
      const now = Date.now();
      for (const { slot, header, checkedAt = 0 } of await listPacks(db)) {
        if (!header.update || now - checkedAt < DAY) continue;
        const { state } = await updatePack(db, slot, { fetch: download, now });
        if (state !== 'updated') continue;
        knowledge.forget();
        await refreshTabs(report);
      }
    } finally {
      release();
    }
  };
  return () => {
    round().catch((error: unknown) => report(error, 'updating packs'));
  };
}
