// The extension as a browser runs it: client and server in web workers, fetched from a site, on a VS Code that has no
// extension installed. Findings and fixes, and every view and command that is tried where it is installed.
import { expect, it } from 'vitest';
import { composing } from './compose';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, run, save, underlined } from './driver/editor';
import { inABrowser } from './driver/hosts';
import { pick, quickFixes } from './driver/quickFix';
import { FAULTY, sample } from './driver/samples';
import { openWalkthrough } from './driver/walkthrough';
import { seeing } from './seeing';

const DRAFT = sample(FAULTY);
const host = inABrowser();

describeAtDesk(
  'in a browser',
  () => host({ files: { [FAULTY]: DRAFT } }),
  (window) => {
    it('the server is a worker, and a wrong figure is underlined', async () => {
      const { page } = window();
      await openFile(page, FAULTY);
      await goTo(page, DRAFT, '2,319.67');
      await expect.poll(() => underlined(page)).toEqual(['2,319.67']);
    });

    it('its quick fix repairs it', async () => {
      const { page, read } = window();
      await quickFixes(page);
      await pick(page, '改为 2,391.67');
      await expect.poll(() => underlined(page)).toEqual([]);
      await save(page);
      expect(read(FAULTY)).toBe(DRAFT.replace('2,319.67', '2,391.67'));
    });

    it('a new worker takes over when the server is started again', async () => {
      const { page } = window();
      await run(page, 'Gouji: Restart Server');
      await goTo(page, DRAFT, '增加（减少）');
      await expect.poll(() => underlined(page)).toContain('增加（减少）');
      await expect.poll(() => quickFixes(page)).toContain('改为“增加”');
      await pick(page, '改为“增加”');
      await expect.poll(() => underlined(page)).not.toContain('增加（减少）');
    });

    it('the first steps lead to the practice draft', async () => {
      const { page } = window();
      await openWalkthrough(page);
      await page.locator('.gettingStartedContainer .monaco-button', { hasText: 'Open the practice draft' }).click();
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    });
  },
);

seeing(host);
composing(host);
