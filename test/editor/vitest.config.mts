// The editor tests: not part of `npm test`, for they need a browser and a minute. `run.mjs` runs them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/editor/*.e2e.ts'],
    globalSetup: ['test/editor/setup.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 90_000,
    expect: { poll: { timeout: 30_000, interval: 100 } },
    hookTimeout: 90_000,
    reporters: ['verbose'],
  },
});
