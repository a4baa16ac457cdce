// A new draft filled in with last year's: asked for once after all sections are written, or by its command.
import { expect, it } from 'vitest';
import { writeFinalAccounts } from '../fixtures/finalReport';
import { randomFinalAccounts } from '../fixtures/makeFinalAccounts';
import { pastedInto } from '../fixtures/pasted';
import type { Hand } from '../fixtures/pen';
import { finalYearBefore } from '../fixtures/yearBefore';
import { describeAtDesk } from './driver/desk';
import { openFile, run, save } from './driver/editor';
import { chooseFirst, press, savedWith, toast } from './driver/reference';

const HAND: Hand = { tableUnit: '万元', tableSeparators: true, proseSeparators: true, nothing: '' };
const BOOK = randomFinalAccounts({ seed: 13, subjects: 4 });
const { entity, year, level } = BOOK;
const written = (book: typeof BOOK): string => writeFinalAccounts(book, HAND, 'tsv').text;
const DRAFT = pastedInto({ kind: 'final-accounts', style: 'national', entity, year, level }, written(BOOK));

const NEW = `${entity}${year}年度单位决算公开.txt`;
const OTHER = `${entity}${year}年度单位决算公开（二稿）.txt`;
const LAST = `${entity}${year - 1}年度单位决算公开.txt`;
const FILES = { [NEW]: DRAFT, [OTHER]: DRAFT, [LAST]: written(finalYearBefore(BOOK)) };
/** What last year's draft tells of the totals. */
const CHANGED = /收入总计、支出总计各(?:增加|减少)[\d,]+\.\d\d万元，(?:增长|下降)[\d,]+\.\d\d%，主要原因是【主要原因】。/;

describeAtDesk('filling in with last year’s draft', { files: FILES }, (window) => {
  const OFFER = 'Last year’s draft would fill in';

  it('is asked for after all sections are written, and fills in what they lack', async () => {
    const { page, read } = window();
    await openFile(page, NEW);
    // The command is there once the editor knows what it shows.
    await page.locator('#status\\.editor\\.mode', { hasText: 'Budget disclosure' }).waitFor();
    await run(page, 'Gouji: Write All Sections from the Tables');
    await toast(page, OFFER).waitFor();
    await save(page);
    expect(read(NEW)).toContain('收入总计、支出总计各【增加或减少】【金额】万元');
    await press(toast(page, OFFER), 'Choose the Draft…');
    await chooseFirst(page, LAST);
    await savedWith(page, () => read(NEW), CHANGED);
    expect(read(NEW)).toContain('<!-- 上年数（供比较用，公开前删去）：');
  });

  it('is asked for by its command, and not again', async () => {
    const { page, read } = window();
    await openFile(page, OTHER);
    await run(page, 'Gouji: Fill In with Last Year’s Draft…');
    await chooseFirst(page, LAST);
    await press(toast(page, 'Its figures are noted'), 'Write All Sections');
    await savedWith(page, () => read(OTHER), CHANGED);
    await expect.poll(() => toast(page, OFFER).count()).toBe(0);
  });
});
