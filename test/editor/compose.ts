// A section written from the tables with tab stops to fill, and a draft begun from nothing. The same wherever the
// extension runs.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { checked, cursorAt, focusEditor, goTo, openFile, run, save } from './driver/editor';
import type { Host } from './driver/hosts';
import { pick, quickFixes } from './driver/quickFix';
import { CLEAN, sample } from './driver/samples';
import type { Window } from './driver/window';

const WHOLE = sample(CLEAN);
const HEADING = '三、关于云州市林业和草原局2024年支出预算情况说明';
const AT = WHOLE.lastIndexOf(HEADING) + HEADING.length;
const DRAFT = WHOLE.slice(0, AT) + WHOLE.slice(WHOLE.indexOf('\n\n四、', AT));

export function composing(host: Host): void {
  describeAtDesk('filling in', () => host({ files: { [CLEAN]: DRAFT } }), fillingIn);
  describeAtDesk('a new draft', () => host({ files: { [CLEAN]: WHOLE } }), aNewDraft);
}

function fillingIn(window: () => Window): void {
  it('writes an empty section, and tab goes from blank to blank', async () => {
    const { page, read } = window();
    await openFile(page, CLEAN);
    await checked(page);
    // The heading stands in the contents, too: the section is found by what follows it.
    await goTo(page, DRAFT, `${HEADING}\n\n四、`);
    expect(await quickFixes(page)).toContain('按表格填写本节');
    await pick(page, '按表格填写本节');
    const choices = page.locator('.suggest-widget.visible .monaco-list-row');
    const choose = async (word: string): Promise<void> => {
      await choices.filter({ hasText: word }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      // A choice taken, the next blank is up.
      await choices.first().waitFor({ state: 'detached' });
    };
    const fill = async (words: string): Promise<void> => {
      await cursorAt(page, /selected/).waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    };
    await choose('减少');
    await fill('32.99');
    await choose('下降');
    await fill('1.70');
    await fill('人员增加');
    await page.keyboard.press('Escape');
    await save(page);
    expect(read(CLEAN).slice(AT - HEADING.length)).toContain(
      `${HEADING}\n\n云州市林业和草原局2024年支出预算3,303.81万元，其中：\n\n基本支出1,971.56万元，占59.68%，比上年预算增加32.99万元，增长1.70%，主要原因是人员增加。`,
    );
  });
}

function aNewDraft(window: () => Window): void {
  it('asks five questions and opens what they make', async () => {
    const { page } = window();
    await openFile(page, CLEAN);
    await run(page, 'Gouji: New Draft…');
    const input = page.locator('.quick-input-widget input');
    const answer = async (title: string, words: string): Promise<void> => {
      await page.locator('.quick-input-title', { hasText: title }).waitFor();
      await input.fill(words);
      await page.keyboard.press('Enter');
    };
    await answer('(1/5)', 'Final');
    await answer('(2/5)', 'Unit');
    await answer('(3/5)', '2025');
    await answer('(4/5)', '云州市图书馆');
    await answer('(5/5)', 'National');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await page.locator('#status\\.editor\\.mode', { hasText: 'Budget disclosure' }).waitFor();
    await page.locator('.view-line', { hasText: '2025年度单位决算公开' }).first().waitFor();
  });

  it('rolls last year forward beside it', async () => {
    const { page } = window();
    await openFile(page, CLEAN);
    await run(page, 'Gouji: Roll Forward to a New Year…');
    await page.locator('.quick-input-title', { hasText: 'Roll forward' }).waitFor();
    expect(await page.locator('.quick-input-widget input').inputValue()).toBe('2025');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await focusEditor(page);
    await page.locator('.view-line', { hasText: '2025年部门预算公开' }).first().waitFor();
  });
}
