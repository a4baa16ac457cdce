// The command that fixes whatever is safe to fix does what `gouji fix --write` does, and is undone.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, run, save, underlined, undo } from './driver/editor';
import { FAULTY, sample } from './driver/samples';

const DRAFT = sample(FAULTY);
const ARTEFACT = '[bookmark: _Toc24421]';
const CLI = join(import.meta.dirname, '../../dist/cli.js');

describeAtDesk('fix all', { files: { [FAULTY]: DRAFT } }, (window) => {
  it('writes what the command line writes', async () => {
    const { page, folder, read } = window();
    await openFile(page, FAULTY);
    await goTo(page, DRAFT, ARTEFACT);
    await expect.poll(() => underlined(page)).toContain(ARTEFACT);
    await run(page, 'Gouji: Fix All That Is Safe to Fix');
    await expect.poll(() => underlined(page)).not.toContain(ARTEFACT);
    await save(page);
    writeFileSync(join(folder, 'cli.txt'), DRAFT);
    execFileSync(process.execPath, [CLI, 'fix', '--write', join(folder, 'cli.txt')], { stdio: 'pipe' });
    expect(read(FAULTY)).not.toContain(ARTEFACT);
    expect(read(FAULTY)).toBe(read('cli.txt'));
  });

  it('is undone', async () => {
    const { page, read } = window();
    await undo(page);
    await expect.poll(() => underlined(page)).toContain(ARTEFACT);
    await save(page);
    expect(read(FAULTY)).toBe(DRAFT);
  });
});
