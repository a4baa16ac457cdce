// The frame of a test file: one window for its tests, skipped where there is no VS Code, a picture of what a failed
// test saw.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { openWindow, type Window, type WindowOptions } from './window';

/** `tests` runs with a function that gives the window; it is open while the tests run, not before. */
export function describeAtDesk(
  name: string,
  options: WindowOptions | (() => Promise<WindowOptions>),
  tests: (window: () => Window) => void,
): void {
  const stage = inject('stage');
  describe.skipIf(!stage)(name, () => {
    let window: Window | undefined;
    beforeAll(async () => {
      window = await openWindow(typeof options === 'function' ? await options() : options);
    });
    afterAll(() => window?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail' || !window || !stage) return;
      const path = join(stage.failures, `${name} ${task.name}.png`.replace(/[\s/]+/g, '-'));
      await window.page.screenshot({ path });
      console.error(`What VS Code showed: ${path}`);
    });
    tests(() => {
      if (!window) throw new Error('the window is not open yet');
      return window;
    });
  });
}
