import { fileURLToPath } from 'node:url';
import type { WxtHooks } from 'wxt';

/** The scripts that run in pages. */
const IN_PAGES = ['scout', 'reader', 'card', 'sealed'];

/**
 * Builds content scripts on the browsers' own API. The polyfill costs each 3.5 kB gzipped in every
 * page, for two calls that both browsers answer alike: `sendMessage` gives a promise, and `onMessage`
 * takes `sendResponse`.
 */
export const leanContent: Partial<WxtHooks> = {
  'vite:build:extendConfig': (entrypoints, config) => {
    if (!entrypoints.every(({ name }) => IN_PAGES.includes(name))) return;
    const native = fileURLToPath(import.meta.resolve('wxt/browser'));
    const alias = config.resolve?.alias;
    config.resolve = {
      ...config.resolve,
      alias: Array.isArray(alias)
        ? [{ find: 'wxt/browser', replacement: native }, ...alias]
        : { ...alias, 'wxt/browser': native },
    };
    // A browser's build is without what only the other's draws with.
    config.build = {
      ...config.build,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        treeshake: { moduleSideEffects: (id) => !/[\\/]preact[\\/]/.test(id) },
      },
    };
  },
};
