// What stands beside the text: the preview that leads there and back, the checks, the status, a folder checked and
// stopped, the report, the page of a rule, the newcomer's first step. The same wherever the extension runs.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SAMPLE, withSlips } from '../../client/src/sampleSlips';
import { describeAtDesk } from './driver/desk';
import { checked, cursorAt, goTo, lineOf, openFile, run, underlined } from './driver/editor';
import type { Host } from './driver/hosts';
import { panel, panelTexts } from './driver/panels';
import { problem, showProblems } from './driver/problems';
import { FAULTY, sample } from './driver/samples';
import type { Window } from './driver/window';

const DRAFT = sample(FAULTY);
const SECOND = '云溪县林业局2024年部门预算公开.txt';
const WRONG = '2,319.67';

const MANY = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [`下属单位/云溪县第${i + 1}林场2024年单位预算公开.txt`, DRAFT] as const),
);

const tree = (page: Page, words: string) => page.locator('.pane-body .monaco-list-row', { hasText: words }).first();

export function seeing(host: Host): void {
  describeAtDesk('beside the text', () => host({ files: { [FAULTY]: DRAFT, [SECOND]: DRAFT } }), besideTheText);
  describeAtDesk('a large folder', () => host({ files: MANY }), aLargeFolder);
}

function besideTheText(window: () => Window): void {
  it('the preview shows the report, and a figure there leads to the text', async () => {
    const { page } = window();
    await openFile(page, FAULTY);
    await page.locator('.editor-actions .action-label[aria-label*="Preview Beside"]').first().click();
    const frame = panel(page);
    const wrong = frame.locator('#report .figure.contradicted', { hasText: WRONG });
    await wrong.click();
    await expect.poll(() => underlined(page)).toContain(WRONG);
    await wrong.dblclick();
    await cursorAt(page, new RegExp(`Ln ${lineOf(DRAFT, WRONG)}, .*\\(${WRONG.length} selected\\)`)).waitFor();
    await expect.poll(() => frame.locator('#card').innerText()).toContain('2,391.67');
  });

  it('moving in the text moves the preview', async () => {
    const { page } = window();
    await page.locator('.editor-instance .monaco-editor').first().click();
    const words = '森林草原防灭火能力建设';
    await goTo(page, DRAFT, `项目名称：${words}`);
    const heading = panel(page).locator('#report .block', { hasText: words }).first();
    await expect.poll(() => heading.isVisible()).toBe(true);
    const at = () =>
      panel(page)
        .locator('#report')
        .evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(at).toBeGreaterThan(2000);
  });

  it('has a page of tie-outs and one of charts', async () => {
    const { page } = window();
    const frame = panel(page);
    await frame.locator('#tab-ties').click();
    await expect
      .poll(async () => {
        // The diagram is drawn anew while the server is asked, and a key meant for the old one is lost.
        await frame.locator('#ties g.edge.failed').first().press('Enter');
        return frame.locator('#ties .between').innerText();
      })
      .toContain('不符');
    await frame.locator('#tab-money').click();
    await frame.locator('#money canvas').nth(2).waitFor();
  });

  it('the view lists the checks, and the problems alone when asked', async () => {
    const { page } = window();
    await run(page, 'Gouji: Focus on Checks View');
    await tree(page, '部门收支总体情况表').waitFor();
    await run(page, 'Gouji: Show Only What Is Wrong');
    await expect.poll(() => tree(page, '政府性基金预算支出情况表').count()).toBe(0);
    await tree(page, WRONG).click();
    await cursorAt(page, `(${WRONG.length} selected)`).waitFor();
    await run(page, 'Gouji: Show All Checks');
    await checked(page);
  });

  it('the page of the rule at the cursor opens beside the text', async () => {
    const { page } = window();
    await run(page, 'Gouji: Show Rule');
    await page.locator('.tab.active', { hasText: 'A101' }).waitFor();
    await expect.poll(() => panelTexts(page)).toContain('同一项目的数字前后不一');
  });

  it('a folder is checked, and what is found in drafts that are not open stands in Problems', async () => {
    const { page } = window();
    await run(page, 'Gouji: Check Folder');
    await page.locator('.notification-toast', { hasText: '2 drafts checked, 2 of them with problems.' }).waitFor();
    await tree(page, SECOND).waitFor();
    await showProblems(page);
    await page.locator('.markers-panel-action-filter input, .viewpane-filter input').first().fill(SECOND);
    await expect.poll(() => page.locator('.markers-panel .monaco-list-row[aria-level="1"]', { hasText: SECOND }).count()).toBe(1);
    await problem(page, '2,319.67').first().waitFor();
  });

  it('the report is written where the writer says', async () => {
    const { page, folder } = window();
    await run(page, 'Gouji: Report for a Reviewer');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'this draft' }).click();
    const input = page.locator('.quick-input-widget input');
    const file = join(folder, 'report.html');
    await expect.poll(() => input.inputValue()).toContain('.html');
    await input.fill(file);
    await page.keyboard.press('Enter');
    await expect.poll(() => existsSync(file)).toBe(true);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('公开文稿核对报告');
    expect(html).toContain(WRONG);
    // From another machine's disk a browser cannot open it.
    await page.locator('.notification-toast .monaco-button', { hasText: 'Show the report' }).click();
    await page.locator('.tab.active', { hasText: 'report.html' }).waitFor();
    await expect.poll(() => panelTexts(page)).toContain('公开文稿核对报告');
  });

  it('the practice draft opens as a new text with its slips underlined', async () => {
    const { page } = window();
    await run(page, 'Gouji: Open the Practice Draft');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await goTo(page, withSlips(sample(basename(SAMPLE))), '增加（减少）');
    await expect.poll(() => underlined(page)).toContain('增加（减少）');
  });
}

function aLargeFolder(window: () => Window): void {
  it('is checked with progress until it is stopped', async () => {
    const { page } = window();
    // The commands are in the palette once the view is in the bar.
    await page.locator('.activitybar .action-item', { has: page.locator('[aria-label="Gouji"]') }).click();
    await page.locator('.pane-body', { hasText: 'Open the practice draft' }).first().waitFor();
    await run(page, 'Gouji: Check Folder');
    const toast = page.locator('.notification-toast', { hasText: 'Checking' });
    await toast.getByText(/\d+\/60/).waitFor();
    await toast.locator('.monaco-button, a', { hasText: 'Cancel' }).first().click();
    const done = page.locator('.notification-toast', { hasText: /^\d+ drafts checked|\d+ drafts checked/ });
    await done.waitFor();
    const count = Number(/(\d+) drafts checked/.exec(await done.innerText())?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(60);
  });
}
