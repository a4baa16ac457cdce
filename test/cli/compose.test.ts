// `gouji new` and `gouji roll-forward`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDesk } from './gouji';

const desk = createDesk({
  'old.txt': '云州市档案馆2024年部门预算公开\n\n一、情况\n\n2024年支出5.00万元。\n',
  'blank.txt': '你好\n',
});
const NEW = ['new', '--kind', 'budget', '--level', 'department', '--year', '2026', '--unit', '云州市档案馆'];

describe('new', () => {
  it('prints a draft, or writes it into a file that is not there yet', async () => {
    const printed = await desk.gouji(NEW);
    expect(printed).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^云州市档案馆\n\n2026年部门预算公开\n/) });
    expect(await desk.gouji([...NEW, '-o', 'new.txt'])).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(desk.folder, 'new.txt'), 'utf8')).toBe(printed.out);
    expect(await desk.gouji([...NEW, '-o', 'new.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('文件已存在') });
    expect((await desk.gouji([...NEW, '-o', 'new.txt', '--force'])).code).toBe(0);
  });

  it('knows the styles of each kind', async () => {
    expect((await desk.gouji([...NEW, '--style', 'shanghai'])).out).toContain('单位：元');
    expect(await desk.gouji([...NEW, '--style', 'national'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有 national 样式'),
    });
    expect((await desk.gouji(NEW.map((arg) => (arg === 'budget' ? 'final-accounts' : arg)))).out).toContain('公开09表');
  });

  it('asks for a year and a name', async () => {
    expect((await desk.gouji(NEW.map((arg) => (arg === '2026' ? '26' : arg)))).code).toBe(2);
    expect((await desk.gouji(NEW.slice(0, -2))).code).toBe(2);
  });
});

describe('roll-forward', () => {
  it('makes the next year of a draft', async () => {
    const { code, out } = await desk.gouji(['roll-forward', 'old.txt']);
    expect(code).toBe(0);
    expect(out).toContain('云州市档案馆2025年部门预算公开\n\n一、情况\n\n2025年支出【金额】万元。');
    expect((await desk.gouji(['roll-forward', 'old.txt', '--year', '2027'])).out).toContain('2027年支出');
  });

  it('says what it cannot do', async () => {
    expect(await desk.gouji(['roll-forward', 'blank.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('--year') });
    expect((await desk.gouji(['roll-forward', 'none.txt'])).code).toBe(2);
  });
});
