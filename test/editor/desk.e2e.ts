// At the desk: a figure completed from the table, gone to in its cell and back, changed everywhere; Tab from cell to
// cell; a finding that waits until the typing pauses.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { cursorAt, focusEditor, goTo, lineOf, openFile, run, save, underlined, undo } from './driver/editor';
import { CLEAN, sample } from './driver/samples';

const DRAFT = sample(CLEAN);
const SENTENCE = '林业和草原（款）行政运行（项）：2024年预算数为1,009.17万元';
const FIGURE = '1,009.17万元';
const ROW = '213\t02\t01\t行政运行';

describeAtDesk('the desk', { files: { [CLEAN]: DRAFT } }, (window) => {
  it('completes a figure from the table', async () => {
    const { page, read } = window();
    await openFile(page, CLEAN);
    await goTo(page, DRAFT, SENTENCE, SENTENCE.length);
    for (let i = 0; i < FIGURE.length; i++) await page.keyboard.press('Backspace');
    const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: FIGURE }).first();
    // The server may still be starting: who asks too early asks again.
    const asked = async (): Promise<boolean> => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Space');
      const seen = offered.waitFor({ timeout: 3_000 });
      return seen.then(() => true).catch(() => false);
    };
    await expect.poll(asked, { timeout: 40_000 }).toBe(true);
    await page.keyboard.press('Enter');
    await save(page);
    expect(read(CLEAN)).toBe(DRAFT);
  });

  it('goes from the sentence to the cell and back', async () => {
    const { page } = window();
    await goTo(page, DRAFT, SENTENCE, SENTENCE.length - '9.17万元'.length);
    await page.keyboard.press('F12');
    // One cell: there at once. Several tables with it: a list to choose from.
    const list = page.locator('.peekview-widget');
    const there = page.locator('#status\\.editor\\.selection').filter({ hasNotText: `Ln ${lineOf(DRAFT, SENTENCE)},` });
    await Promise.race([list.waitFor(), there.waitFor()]);
    if (await list.isVisible()) await page.keyboard.press('Escape');
    else {
      await run(page, 'Go Back');
      await cursorAt(page, `Ln ${lineOf(DRAFT, SENTENCE)},`).waitFor();
    }
  });

  it('changes a figure wherever it is stated', async () => {
    const { page, read } = window();
    await focusEditor(page);
    await goTo(page, DRAFT, SENTENCE, SENTENCE.length - '9.17万元'.length);
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill('1009.2');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    await save(page);
    const text = read(CLEAN);
    expect(text).toContain(SENTENCE.replace('1,009.17', '1,009.20'));
    expect(text.split('1,009.20').length).toBeGreaterThan(2);
    await undo(page);
    await save(page);
    expect(read(CLEAN)).toBe(DRAFT);
  });

  it('goes from cell to cell with Tab', async () => {
    const { page, read } = window();
    await goTo(page, DRAFT, ROW, '213\t02\t01'.length);
    // The editor learns a moment later that the cursor is in a table.
    await page.waitForTimeout(500);
    await page.keyboard.press('Tab');
    // The name beside the code is selected.
    await cursorAt(page, '(4 selected)').waitFor();
    await page.keyboard.press('Shift+Tab');
    await cursorAt(page, '(2 selected)').waitFor();
    expect(read(CLEAN)).toBe(DRAFT);
  });

  it('shows above each table how it ties', async () => {
    const { page } = window();
    await goTo(page, DRAFT, '部门支出总体情况表\n\n编制');
    const lenses = () => page.locator('.codelens-decoration').allTextContents();
    await expect.poll(lenses).toContainEqual(expect.stringMatching(/勾稽：\d+个数字/));
  });

  it('lets a finding wait while its line is being typed in', async () => {
    const { page } = window();
    await goTo(page, DRAFT, '2,391.67', '2,391.67'.length);
    await page.keyboard.press('Backspace');
    const start = Date.now();
    await page.keyboard.type('8');
    await expect.poll(() => underlined(page)).toContain('2,391.68');
    expect(Date.now() - start).toBeGreaterThan(700);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('7');
    await expect.poll(() => underlined(page)).toEqual([]);
  });
});
