// One key walks from one piece of template text to the next, and round.
import { it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { cursorAt, goTo, lineOf, openFile, squiggles } from './driver/editor';
import { FAULTY, sample } from './driver/samples';

const DRAFT = sample(FAULTY);
const LEFT_OVER = [
  '[bookmark: _Toc24421]',
  '（注：上述数据可取自预算公开06表。）',
  '0（类）0（款）0（项）',
  '增加（减少）',
  'XX',
];

describeAtDesk('Alt+N', { files: { [FAULTY]: DRAFT } }, (window) => {
  it('selects each piece of template text in turn, and begins again', async () => {
    const { page } = window();
    await openFile(page, FAULTY);
    await goTo(page, DRAFT, LEFT_OVER[0] ?? '');
    await squiggles(page).first().waitFor();
    await goTo(page, DRAFT, '');
    for (const words of [...LEFT_OVER, LEFT_OVER[0] ?? '']) {
      await page.keyboard.press('Alt+n');
      await cursorAt(page, new RegExp(`^Ln ${lineOf(DRAFT, words)}, .*\\(${words.length} selected\\)$`)).waitFor();
    }
  });
});
