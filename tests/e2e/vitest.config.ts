import { defineConfig } from 'vitest/config';

/** Every story is told twice, in a real Chromium and in a real Firefox. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    env: { GAZETTEER_KIND: browser },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The pointer's timing is what is tested: two browsers at once are as many as two cores bear.
    fileParallelism: false,
  },
});

export default defineConfig({
  test: { projects: [inBrowser('chromium'), inBrowser('firefox')] },
});
