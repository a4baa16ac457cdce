// A finding is repaired by a keystroke or a click, the file on disk follows, and undo takes it back.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, save, underlined, undo } from './driver/editor';
import { clickLightBulb, pick, quickFixes } from './driver/quickFix';
import { FAULTY, sample } from './driver/samples';

const DRAFT = sample(FAULTY);
const repaired = (wrong: string, right: string): string => DRAFT.replace(wrong, right);

describeAtDesk('a quick fix', { files: { [FAULTY]: DRAFT } }, (window) => {
  it('by key: offers the right figure first and writes it', async () => {
    const { page, read } = window();
    await openFile(page, FAULTY);
    await goTo(page, DRAFT, '2,319.67');
    await expect.poll(() => underlined(page)).toContain('2,319.67');
    const titles = await quickFixes(page);
    expect(titles.find((title) => title.startsWith('改为'))).toBe('改为 2,391.67');
    await pick(page, '改为 2,391.67');
    await expect.poll(() => underlined(page)).not.toContain('2,319.67');
    await save(page);
    expect(read(FAULTY)).toBe(repaired('2,319.67', '2,391.67'));
  });

  it('is undone as one step, and the squiggle is back', async () => {
    const { page, read } = window();
    await undo(page);
    await expect.poll(() => underlined(page)).toContain('2,319.67');
    await save(page);
    expect(read(FAULTY)).toBe(DRAFT);
  });

  it('by light bulb: settles an alternative', async () => {
    const { page, read } = window();
    await goTo(page, DRAFT, '增加（减少）');
    await expect.poll(() => underlined(page)).toContain('增加（减少）');
    await clickLightBulb(page, '增加（减少）');
    await pick(page, '改为“增加”');
    await expect.poll(() => underlined(page)).not.toContain('增加（减少）');
    await save(page);
    expect(read(FAULTY)).toBe(repaired('增加（减少）', '增加'));
  });
});
