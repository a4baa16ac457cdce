// The commands that answer questions: `rules`, `codes`, `explain`.
import { describe, expect, it } from 'vitest';
import { createDesk } from './gouji';

const desk = createDesk({
  'a.gkg': '某县水务局2024年部门预算公开\n\n表1 收支总表\n单位：万元\n项目\t预算数\n一、本年收入\t10.00\n收入总计\t10.00\n',
});

describe('rules', () => {
  it('lists them all, or explains one by name or code', async () => {
    expect((await desk.gouji(['rules'])).out).toMatch(/G101 {2}ignore-comment +信息 {2}忽略注释没有作用/);
    const page = await desk.gouji(['rules', 'ignore-comment']);
    expect(page).toMatchObject({ code: 0, out: expect.stringContaining('为什么\n  忽略注释压住的问题已经不在了') });
    expect((await desk.gouji(['rules', 'g101'])).out).toBe(page.out);
    expect((await desk.gouji(['rules', 'ignore-comment', '--lang', 'en'])).out).toContain('Ignore comment without effect');
    expect(await desk.gouji(['rules', 'nope'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有名称或编号为“nope”的规则'),
    });
  });
});

describe('codes', () => {
  it('finds subjects by code and by name', async () => {
    expect((await desk.gouji(['codes', '2101501', '--year', '2024'])).out).toMatch(
      /^2101501 +行政运行 .*卫生健康支出 › 医疗保障管理事务/,
    );
    expect((await desk.gouji(['codes', '医疗保障管理事务'])).out).toMatch(/^21015 /);
    expect(await desk.gouji(['codes', '没有这个科目呀'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('explain', () => {
  it('says what a figure is, or that there is none', async () => {
    expect((await desk.gouji(['explain', 'a.gkg:1'])).out).toContain('没有数字');
    expect(await desk.gouji(['explain', 'a.gkg'])).toMatchObject({ code: 2, err: expect.stringContaining('文件:行[:列]') });
    expect(await desk.gouji(['explain', 'a.gkg:99'])).toMatchObject({ code: 2, err: expect.stringContaining('只有 8 行') });
    expect((await desk.gouji(['explain', 'nowhere.gkg:1'])).code).toBe(2);
  });
});
