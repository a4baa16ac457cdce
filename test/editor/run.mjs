// Runs the editor tests; arguments name files. A file with failures is run once more, on a stage of its own: a desktop
// under load loses a key or is late with a dialog, a fault of ours fails twice. Both runs are printed, the second
// decides, and the last line is the tally, for whoever reads only that.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

// Pictures of what failed: those of the first run stay beside those of the second.
rmSync(join(import.meta.dirname, '../../.editor-test/failures'), { recursive: true, force: true });

const first = await run(process.argv.slice(2));
const failed = first.filter(({ failures }) => failures > 0).map(({ file }) => file);
if (failed.length > 0) console.log(`Once more: ${failed.join(', ')}`);
const again = failed.length > 0 ? await run(failed) : [];
const last = [...first.filter(({ failures }) => failures === 0), ...again];

const sum = (of) => last.reduce((total, file) => total + of(file), 0);
const failures = sum((file) => file.failures);
const skipped = sum((file) => file.skipped);
process.exitCode = failures > 0 || last.length < first.length || first.length === 0 ? 1 : 0;
const tally = `${sum((file) => file.passed)} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
if (again.length > 0) console.log(`Run twice: ${again.map(({ file }) => file).join(', ')}`);
// After the reporters that print summaries of their own.
process.once('exit', () => console.log(tally));

async function run(filters) {
  const vitest = await createVitest('test', { config: join(import.meta.dirname, 'vitest.config.mts'), run: true, watch: false });
  try {
    const { testModules, unhandledErrors } = await vitest.start(filters);
    if (unhandledErrors.length > 0) throw new Error(`${unhandledErrors.length} errors outside of tests`);
    return testModules.map((module) => {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      const count = (state) => states.filter((one) => one === state).length;
      return {
        file: module.relativeModuleId,
        passed: count('passed'),
        skipped: count('skipped'),
        // A file that fails before its tests run has none that failed.
        failures: count('failed') || (module.ok() ? 0 : 1),
      };
    });
  } finally {
    await vitest.close();
  }
}
