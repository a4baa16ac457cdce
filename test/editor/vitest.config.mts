// The editor tests: not part of `npm test`, for they need a browser and a minute. The last line they print is the
// tally, for whoever reads only that.
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

const tally: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    // A file that fails before its tests run has none that failed.
    const failed = (module: (typeof modules)[number]): number =>
      [...module.children.allTests()].filter((test) => test.result().state === 'failed').length || (module.ok() ? 0 : 1);
    const failures = modules.reduce((sum, module) => sum + failed(module), errors.length);
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    const line = `${count('passed')} passed, ${failures} failed${skipped}`;
    // After the reporters that print summaries of their own.
    process.once('exit', () => console.log(line));
  },
};

export default defineConfig({
  test: {
    include: ['test/editor/*.e2e.ts'],
    globalSetup: ['test/editor/setup.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 90_000,
    expect: { poll: { timeout: 30_000, interval: 100 } },
    hookTimeout: 90_000,
    reporters: ['verbose', tally],
  },
});
