import type { WxtHooks } from 'wxt';
import { measureContent } from './lib/content-size.mjs';

/** Prints what the content scripts weigh after each build, and ends one in which they weigh too much. */
export const contentLimit: Partial<WxtHooks> = {
  'build:done': (wxt) => {
    // While developing, scripts are neither small nor meant to be.
    if (wxt.config.command !== 'build') return;
    const { isSmall, report } = measureContent(wxt.config.outDir);
    if (!isSmall) throw new Error(report);
    wxt.logger.info(`Content scripts: ${report}`);
  },
};
