// The pictures of the README, taken of the faulty sample in a real VS Code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { focusEditor, goTo, hover, openFile, run, underlined } from './driver/editor';
import { problem, showProblems } from './driver/problems';
import { quickFixes } from './driver/quickFix';
import { FAULTY, sample } from './driver/samples';
import { smallPng } from './driver/smallPng';
import { newcomersPath } from './newcomersPath';

const DRAFT = sample(FAULTY);
const NAME = '部门预算公开.txt';
const FILES = { [NAME]: DRAFT };
const LOOK = {
  'editor.fontSize': 15,
  'editor.lineHeight': 26,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.stickyScroll.enabled': false,
  'editor.hover.delay': 100,
  'breadcrumbs.enabled': false,
  'editor.tabSize': 16,
  'editor.lightbulb.enabled': 'on',
  'window.commandCenter': false,
  'window.title': '勾稽',
  'diffEditor.hideUnchangedRegions.enabled': true,
  'diffEditor.hideUnchangedRegions.contextLineCount': 2,
};
const LIGHT = { ...LOOK, 'workbench.colorTheme': 'Light Modern' };
const DARK = { ...LOOK, 'workbench.colorTheme': 'Dark Modern' };

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(800);
  const png = smallPng(await page.screenshot());
  expect(png.length).toBeLessThan(200_000);
  writeFileSync(join(import.meta.dirname, '../../docs/images', `${name}.png`), png);
}

/** Leaves one line a problem in the Problems panel. */
async function collapseRelated(page: Page): Promise<void> {
  const open = page.locator('.markers-panel .monaco-list-row[aria-level="2"][aria-expanded="true"]');
  while ((await open.count()) > 0) {
    await open.first().click();
    await page.keyboard.press('ArrowLeft');
  }
}

const hideSideBar = (page: Page): Promise<void> => page.keyboard.press('Control+b');

describeAtDesk('dark', { files: FILES, settings: DARK }, (window) => {
  it('what is wrong, and why', async () => {
    const { page } = window();
    await openFile(page, NAME);
    await hideSideBar(page);
    await goTo(page, DRAFT, '10.90%', 1);
    await expect.poll(() => underlined(page)).toContain('10.90%');
    await hover(page, '1.09%');
    await picture(page, 'hover');
  });

  it('the outline', async () => {
    const { page } = window();
    await page.keyboard.press('Escape');
    await hideSideBar(page);
    await page.locator('.pane-header', { hasText: 'Outline' }).click();
    await page.locator('.outline-tree .monaco-list-row').first().waitFor();
    await page.locator('.pane-header', { hasText: '文稿' }).click();
    await goTo(page, DRAFT, '2,319.67', 1);
    await expect.poll(() => underlined(page)).toContain('2,319.67');
    await picture(page, 'outline');
  });
});

describeAtDesk('light', { files: FILES, settings: LIGHT }, (window) => {
  it('the problems', async () => {
    const { page } = window();
    await openFile(page, NAME);
    await hideSideBar(page);
    await goTo(page, DRAFT, '增加（减少）', 1);
    await showProblems(page);
    await problem(page, '2,391.67').first().waitFor();
    await page.getByRole('button', { name: 'Collapse All' }).last().click();
    await page.locator('.markers-panel .monaco-list-row').first().click();
    await page.keyboard.press('ArrowRight');
    await collapseRelated(page);
    await picture(page, 'problems');
  });

  it('the quick fixes', async () => {
    const { page } = window();
    await page.keyboard.press('Control+j');
    await focusEditor(page);
    await goTo(page, DRAFT, '增加（减少）', 1);
    await quickFixes(page);
    await picture(page, 'quick-fix');
    await page.keyboard.press('Escape');
  });

  it('before and after', async () => {
    const { page } = window();
    await goTo(page, DRAFT, '[bookmark: _Toc24421]');
    await run(page, 'Gouji: Fix All That Is Safe to Fix');
    await expect.poll(() => underlined(page)).not.toContain('[bookmark: _Toc24421]');
    await goTo(page, DRAFT, '10.90%', 1);
    await quickFixes(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => underlined(page)).not.toContain('10.90%');
    await run(page, 'File: Compare Active File with Saved');
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await picture(page, 'before-after');
  });
});

newcomersPath(LIGHT, picture);
