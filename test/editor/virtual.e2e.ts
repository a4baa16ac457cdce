// A virtual workspace: drafts that are in no file of this machine, the extension installed or fetched by the browser.
// The server cannot read them; whatever it needs comes through the editor.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, run, save, underlined } from './driver/editor';
import { type Host, inABrowser, inMemory, installed } from './driver/hosts';
import { panel, panelTexts } from './driver/panels';
import { pick, quickFixes } from './driver/quickFix';
import { FAULTY, sample } from './driver/samples';

const DRAFT = sample(FAULTY);
const PROJECT = '.gouji.json';
const FILES = {
  [FAULTY]: DRAFT,
  '云溪县林业局2024年部门预算公开.txt': DRAFT,
  [PROJECT]: '{ "severities": { "subject-name": "error" } }',
};

function virtualWorkspace(where: string, host: Host): void {
  describeAtDesk(
    `files in memory, ${where}`,
    () => host({ files: FILES }),
    (window) => {
      it('a wrong figure is underlined, repaired and saved', async () => {
        const { page } = window();
        await openFile(page, FAULTY);
        await goTo(page, DRAFT, '2,319.67');
        await expect.poll(() => underlined(page)).toContain('2,319.67');
        await quickFixes(page);
        await pick(page, '改为 2,391.67');
        await expect.poll(() => underlined(page)).not.toContain('2,319.67');
        await save(page);
      });

      it('what is accepted is added to the project file that is there, and holds', async () => {
        const { page } = window();
        await goTo(page, DRAFT, '增加（减少）');
        await expect.poll(() => underlined(page)).toContain('增加（减少）');
        await quickFixes(page);
        await pick(page, '已核实无误，记入项目文件');
        await expect.poll(() => underlined(page)).not.toContain('增加（减少）');
        await openFile(page, PROJECT);
        const written = page.locator('.editor-instance .view-lines');
        await expect.poll(() => written.innerText()).toMatch(/severities.*accepted/s);
        await openFile(page, FAULTY);
      });

      it('the preview shows it', async () => {
        const { page } = window();
        await run(page, 'Gouji: Preview Beside the Text');
        await panel(page).locator('#report .figure.verified', { hasText: '2,391.67' }).first().waitFor();
      });

      it('the folder is checked', async () => {
        const { page } = window();
        await run(page, 'Gouji: Check Folder');
        await page.locator('.notification-toast', { hasText: '2 drafts checked, 2 of them with problems.' }).waitFor();
      });

      it('the report is saved beside the draft and shown', async () => {
        const { page } = window();
        await run(page, 'Gouji: Report for a Reviewer');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'this draft' }).click();
        await expect.poll(() => page.locator('.quick-input-widget input').inputValue()).toContain('.html');
        await page.keyboard.press('Enter');
        await page.locator('.notification-toast .monaco-button', { hasText: 'Show the report' }).click();
        await expect.poll(() => panelTexts(page)).toContain('公开文稿核对报告');
        await page.keyboard.press('Control+Shift+E');
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.html' }).waitFor();
      });
    },
  );
}

virtualWorkspace('installed', inMemory(installed));
virtualWorkspace('in a browser', inMemory(inABrowser()));
