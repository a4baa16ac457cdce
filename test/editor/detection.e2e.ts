// A draft under any name is known by its first lines; other text is left alone; an English editor is told in English.
import { expect, it } from 'vitest';
import { describeAtDesk } from './driver/desk';
import { goTo, openFile, underlined } from './driver/editor';
import { problem, showProblems } from './driver/problems';

const FILES = {
  '新建文本.txt': '云州市档案局2024年部门预算公开\n\n一、主要职能\n\nXX局负责档案的保管。\n',
  '通知.txt': '关于召开会议的通知\n\nXX局：\n\n请派人参加。\n',
};

describeAtDesk('plain text', { files: FILES, settings: { 'gouji.language': 'auto' } }, (window) => {
  it('that begins as a disclosure is one', async () => {
    const { page } = window();
    await openFile(page, '新建文本.txt');
    await page.locator('#status\\.editor\\.mode', { hasText: 'Budget disclosure' }).waitFor();
    await expect.poll(() => underlined(page)).toContain('XX');
  });

  it('is judged in English where the editor is English', async () => {
    const { page } = window();
    await showProblems(page);
    await problem(page, 'placeholder').first().waitFor();
  });

  it('that is something else stays what it is', async () => {
    const { page } = window();
    await openFile(page, '通知.txt');
    await page.locator('#status\\.editor\\.mode', { hasText: 'Plain Text' }).waitFor();
    await goTo(page, FILES['通知.txt'], 'XX局');
    expect(await underlined(page)).toEqual([]);
  });
});
