// Takes the pictures of the README anew: `npm run screenshots`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/editor/screenshots.ts'],
    globalSetup: ['test/editor/setup.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000, interval: 100 } },
    reporters: ['verbose'],
  },
});
