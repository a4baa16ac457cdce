// Squiggles come and go while the writer types.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, underlined } from './driver/editor';
import { CLEAN, sample } from './driver/samples';

const DRAFT = sample(CLEAN);
const SENTENCE = '政府性基金预算拨款';

describeAtDesk('typing', { files: { [CLEAN]: DRAFT } }, (window) => {
  it('a placeholder brings a squiggle, deleting it takes it away', async () => {
    const { page } = window();
    await openFile(page, CLEAN);
    await goTo(page, DRAFT, `${SENTENCE}120.00万元`);
    expect(await underlined(page)).toEqual([]);
    await page.keyboard.insertText('XX局');
    await expect.poll(() => underlined(page)).toEqual(['XX']);
    for (let i = 0; i < 'XX局'.length; i++) await page.keyboard.press('Backspace');
    await expect.poll(() => underlined(page)).toEqual([]);
  });

  it('one wrong digit brings a squiggle, the right one takes it away', async () => {
    const { page } = window();
    await goTo(page, DRAFT, '2,391.67', '2,39'.length);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('8');
    await expect.poll(() => underlined(page)).toContain('2,381.67');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    await expect.poll(() => underlined(page)).toEqual([]);
  });
});
