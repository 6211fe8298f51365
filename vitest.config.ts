import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,entrypoints,scripts,tests}/**/*.test.{ts,tsx}'],
    // Browser tests are run inside real pages, by tests/e2e.
    exclude: ['tests/e2e/**', '**/*.browser.test.ts', 'node_modules/**', '.output/**'],
    restoreMocks: true,
  },
});
