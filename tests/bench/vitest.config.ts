import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    dir: import.meta.dirname,
    // Node imports the code as it stands. Vite's module runner puts a getter before every imported
    // name, which in a loop over characters costs ten times the work that is measured.
    experimental: { viteModuleRunner: false },
    fileParallelism: false,
    testTimeout: 300_000,
  },
});
