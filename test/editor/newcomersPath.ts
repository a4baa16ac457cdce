// The newcomer's path, walked in a real VS Code: installed, a new draft, the tables pasted, the sections written from
// them and from last year's draft, nothing left to complain of, the report handed over. A test walks it, and so do the pictures of the README.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { newDraft } from '../../server/src/compose/newDraft';
import { blanksFilled, LAST_YEAR, REQUEST, TABLES, tablesOf } from '../fixtures/newcomer';
import { describeAtDesk } from './driver/desk';
import { cursorAt, focusEditor, goTo, openFile, run, save, underlined } from './driver/editor';
import { panel } from './driver/panels';
import { noProblems, showProblems } from './driver/problems';
import { chooseFirst, press, savedWith, toast } from './driver/reference';
import { openWalkthrough } from './driver/walkthrough';

/** What the accounting software gave out. */
const EXPORTED = '财务软件导出的表.txt';
const NAME = `${REQUEST.entity}${REQUEST.year}年度单位决算公开.txt`;
/** What the unit published a year ago. */
const LAST = `${REQUEST.entity}${REQUEST.year - 1}年度单位决算公开.txt`;
const FIRST_BLANK = '【主要职能】';

/** Puts the cursor at an offset of the text that is open. */
async function goToOffset(page: Page, offset: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`::${offset + 1}`);
  await page.keyboard.press('Enter');
  await focusEditor(page);
}

async function saveAs(page: Page, file: string): Promise<void> {
  const input = page.locator('.quick-input-widget input');
  // The dialog has settled once it proposes a name.
  await expect.poll(() => input.inputValue()).toMatch(/\.\w+$|Untitled/);
  await input.fill(file);
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(file)).toBe(true);
}

const closeTab = (page: Page): Promise<void> => page.locator('.tab.active').first().click({ button: 'middle' });

async function paste(page: Page): Promise<void> {
  await page.keyboard.press('Control+v');
  await page.locator('.tab.active.dirty').waitFor();
}

const readDraft = (folder: string): string => readFileSync(join(folder, NAME), 'utf8');

export function newcomersPath(
  settings: Readonly<Record<string, unknown>>,
  picture: (page: Page, name: string) => Promise<void>,
): void {
  describeAtDesk('a newcomer', { files: { [EXPORTED]: TABLES, [LAST]: LAST_YEAR }, settings }, (window) => {
    it('finds the extension installed', async () => {
      const { page } = window();
      await page.keyboard.press('Control+Shift+X');
      await page.locator('.extensions-viewlet .monaco-list-row', { hasText: 'Gouji' }).first().waitFor();
      // What VS Code opens by itself after an installation; the tests' settings keep it shut.
      await openWalkthrough(page);
      await picture(page, 'newcomer-1');
      await closeTab(page);
      await page.keyboard.press('Control+Shift+E');
    });

    it('begins a new draft', async () => {
      const { page } = window();
      await run(page, 'Gouji: New Draft…');
      const answer = async (step: string, words: string): Promise<void> => {
        await page.locator('.quick-input-title', { hasText: step }).waitFor();
        await page.locator('.quick-input-widget input').fill(words);
        if (step === '(4/5)') await picture(page, 'newcomer-2');
        await page.keyboard.press('Enter');
      };
      await answer('(1/5)', 'Final');
      await answer('(2/5)', 'Unit');
      await answer('(3/5)', String(REQUEST.year));
      await answer('(4/5)', REQUEST.entity);
      await answer('(5/5)', 'National');
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await focusEditor(page);
      await page.keyboard.press('Control+s');
      await saveAs(page, join(window().folder, NAME));
      await page.locator('.tab.active', { hasText: NAME }).waitFor();
      expect(readDraft(window().folder)).toBe(newDraft(REQUEST));
      await goTo(page, newDraft(REQUEST), FIRST_BLANK);
      await expect.poll(() => underlined(page)).toContain(FIRST_BLANK);
    });

    it('pastes the tables', async () => {
      const { page, folder } = window();
      await openFile(page, EXPORTED);
      await page.keyboard.press('Control+a');
      await cursorAt(page, 'selected').waitFor();
      await page.keyboard.press('Control+c');
      await closeTab(page);
      await page.locator('.tab.active', { hasText: NAME }).waitFor();
      const { start, end } = tablesOf(newDraft(REQUEST));
      await goToOffset(page, start);
      await run(page, 'Set Selection Anchor');
      await goToOffset(page, end);
      await run(page, 'Select from Anchor to Cursor');
      await cursorAt(page, `${end - start} selected`).waitFor();
      await paste(page);
      await save(page);
      const pasted = readDraft(folder);
      expect(pasted).toContain(TABLES);
      // The side bar would make the tables wrap.
      await page.keyboard.press('Control+b');
      await goTo(page, pasted, '\n公开04表');
      await picture(page, 'newcomer-3');
    });

    it('has the sections written from them, last year’s figures from last year’s draft', async () => {
      const { page, folder } = window();
      await run(page, 'Gouji: Write All Sections from the Tables');
      await press(toast(page, 'Last year’s draft would fill in'), 'Choose the Draft…');
      await chooseFirst(page, LAST);
      await savedWith(page, () => readDraft(folder), /收入总计、支出总计各(?:增加|减少)[\d,]+\.\d\d万元/);
      // The year's budget would help on: a newcomer may not have it.
      await toast(page, 'The budget of the year').waitFor();
      await run(page, 'Notifications: Clear All Notifications');
      const written = readDraft(folder);
      expect(written).toMatch(/年度收入总计[\d,]+\.\d\d万元，支出总计[\d,]+\.\d\d万元。/);
      await goTo(page, written, '收入支出决算总体情况说明\n\n');
      await page.keyboard.press('Alt+n');
      await cursorAt(page, 'selected').waitFor();
      await picture(page, 'newcomer-4');
    });

    it('fills in what no table knows, and nothing is left to complain of', async () => {
      const { page, folder } = window();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate((text) => navigator.clipboard.writeText(text), blanksFilled(readDraft(folder)));
      await page.keyboard.press('Control+a');
      await paste(page);
      await save(page);
      expect(readDraft(folder)).not.toContain('【');
      await showProblems(page);
      await noProblems(page).waitFor();
      await page
        .locator('.statusbar-item', { hasText: /Gouji 9\d%|Gouji 100%/ })
        .first()
        .waitFor();
      await goTo(page, readDraft(folder), '五、一般公共预算财政拨款支出决算情况说明\n\n');
      await run(page, 'Gouji: Preview Beside the Text');
      await page.mouse.move(600, 640);
      const frame = panel(page);
      await frame.locator('#report .figure.verified').first().waitFor();
      await expect.poll(() => frame.locator('#report .figure.contradicted').count()).toBe(0);
      await picture(page, 'newcomer-5');
    });

    it('hands over the report', async () => {
      const { page, folder } = window();
      await run(page, 'Gouji: Report for a Reviewer');
      const file = join(folder, '核对报告.html');
      await saveAs(page, file);
      const reviewer = await page.context().newPage();
      await reviewer.goto(`file://${file}`);
      await reviewer.getByText(REQUEST.entity).first().waitFor();
      await picture(reviewer, 'newcomer-6');
      await reviewer.close();
    });
  });
}
