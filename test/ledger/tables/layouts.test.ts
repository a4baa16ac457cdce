// Tables as provinces lay them out: each adds up, and nothing is said; with one digit wrong, that is said. All invented.
import { describe, expect, it } from 'vitest';
import { rows, told } from './told';

interface Layout {
  readonly is: string;
  readonly title: string;
  readonly table: string;
  /** A figure and what it is changed to; null where one wrong figure says nothing. */
  readonly wrong: readonly [string, string] | null;
}

const LAYOUTS: readonly Layout[] = [
  {
    is: 'units as rows above their subjects',
    title: '部门支出总体情况表',
    table: `科目编码|单位（科目）名称|合计|基本支出|项目支出
      |合计|300.00|180.00|120.00
      |青禾县医疗保障局本级|200.00|130.00|70.00
      210|卫生健康支出|200.00|130.00|70.00
      21015|医疗保障管理事务|200.00|130.00|70.00
      |青禾县医疗保障服务中心|100.00|50.00|50.00
      210|卫生健康支出|100.00|50.00|50.00
      21015|医疗保障管理事务|100.00|50.00|50.00`,
    wrong: ['21015|医疗保障管理事务|100.00|50.00', '21015|医疗保障管理事务|100.00|56.00'],
  },
  {
    is: 'the unit in a column of its own, in front of the subject',
    title: '部门支出总表',
    table: `单位名称|科目编码|科目名称|合计|基本支出|项目支出
      合计|||300.00|180.00|120.00
      青禾县医疗保障局本级|210|卫生健康支出|200.00|130.00|70.00
      |21015|医疗保障管理事务|200.00|130.00|70.00
      青禾县医疗保障服务中心|210|卫生健康支出|100.00|50.00|50.00
      |21015|医疗保障管理事务|100.00|50.00|50.00`,
    wrong: ['|21015|医疗保障管理事务|200.00|130.00', '|21015|医疗保障管理事务|200.00|139.00'],
  },
  {
    is: 'two 小计, of the budget and of the unit’s own money',
    title: '部门支出预算表',
    table: `科目编码|科目名称|合计|一般公共预算|||单位资金||
      |||小计|基本支出|项目支出|小计|事业支出|其他支出
      210|卫生健康支出|330.00|300.00|180.00|120.00|30.00||30.00
      21015|医疗保障管理事务|330.00|300.00|180.00|120.00|30.00||30.00
      合计||330.00|300.00|180.00|120.00|30.00||30.00`,
    wrong: ['21015|医疗保障管理事务|330.00|300.00|180.00', '21015|医疗保障管理事务|330.00|300.00|108.00'],
  },
  {
    is: '会议费 and 培训费 beside “三公”经费',
    title: '一般公共预算“三公”经费、会议费、培训费支出预算表',
    table: `合计|“三公”经费||||||会议费|培训费
      |小计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费||
      |||小计|公务用车购置费|公务用车运行维护费|||
      29.35|15.53|3.04|9.21|0.00|9.21|3.28|12.34|1.48`,
    wrong: null,
  },
  {
    is: 'basic expenditure by function, its economic classes as columns',
    title: '一般公共预算基本支出预算表',
    table: `科目编码|科目名称|合计|其中||
      |||工资福利支出|商品和服务支出|对个人和家庭的补助
      |合计|300.00|250.00|40.00|10.00
      210|卫生健康支出|300.00|250.00|40.00|10.00
      21015|医疗保障管理事务|300.00|250.00|40.00|10.00`,
    wrong: ['21015|医疗保障管理事务|300.00|250.00', '21015|医疗保障管理事务|300.00|205.00'],
  },
  {
    is: 'personnel and operating side by side, one total under the left of them',
    title: '一般公共预算基本支出表',
    table: `人员经费|||公用经费||
      科目编码|科目名称|金额|科目编码|科目名称|金额
      301|工资福利支出|90.00|302|商品和服务支出|30.00
      30101|基本工资|90.00|30201|办公费|30.00
      |人员经费合计|90.00||公用经费合计|30.00
      |合计|120.00|||`,
    wrong: ['|合计|120.00', '|合计|102.00'],
  },
  {
    is: 'projects of all money, by who spends it',
    title: '部门预算项目支出及其他支出表',
    table: `支出项目类别（资金使用单位）|总计|财政拨款|||财政专户拨款|其他资金
      ||合计|一般公共预算|政府性基金预算||
      合计|150.00|120.00|110.00|10.00||30.00
      青禾县医疗保障局本级|100.00|90.00|80.00|10.00||10.00
      青禾县医疗保障服务中心|50.00|30.00|30.00|||20.00`,
    wrong: ['青禾县医疗保障服务中心|50.00|30.00', '青禾县医疗保障服务中心|50.00|36.00'],
  },
  {
    is: 'counts among the rows of “三公”经费',
    title: '“三公”经费及国有资产占用情况表',
    table: `项目|行次|预算数|决算数
      栏次||1|2
      一、“三公”经费支出|1|—|—
      （一）支出合计|2|21.29|15.53
      1.因公出国（境）费|3|5.00|3.04
      2.公务用车购置及运行维护费|4|12.42|9.21
      （1）公务用车购置费|5|0.00|0.00
      （2）公务用车运行维护费|6|12.42|9.21
      3.公务接待费|7|3.87|3.28
      （二）相关统计数|11|—|—
      1.因公出国（境）团组数（个）|12|—|1
      2.因公出国（境）人次数（人）|13|—|2`,
    wrong: ['3.公务接待费|7|3.87', '3.公务接待费|7|3.37'],
  },
];

describe('a table with', () => {
  it.each(LAYOUTS)('$is says nothing wrong', ({ title, table }) => {
    expect(told(title, '', '单位：万元', '', ...rows(table))).toEqual([]);
  });

  it.each(LAYOUTS.filter(({ wrong }) => wrong !== null))('$is tells a wrong figure', ({ title, table, wrong }) => {
    const [right, changed] = wrong ?? ['', ''];
    expect(table).toContain(right);
    expect(told(title, '', '单位：万元', '', ...rows(table.replace(right, changed)))).not.toEqual([]);
  });
});

describe('a 三公 table by units', () => {
  const table = (running: string): string[] =>
    rows(`单位名称|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
      |||小计|购置费|运行费|
      合计|79.00|0.00|75.00|50.00|${running}|4.00
      青禾县医疗保障局本级|79.00|0.00|75.00|50.00|${running}|4.00`);

  it('is compared with the prose', () => {
    const said = (running: string): string[] =>
      told(
        '“三公”经费支出预算表',
        '单位：万元',
        ...table('25.00'),
        '',
        '第三部分 情况说明',
        '一、“三公”经费情况说明',
        `公务用车运行费预算${running}万元，与上年持平。`,
      );
    expect(said('25.00')).toEqual([]);
    expect(said('35.00')).toEqual(['A101 35.00']);
  });
});

describe('a mistyped code', () => {
  const table = (title: string, code: string): string[] => [
    title,
    '单位：万元',
    ...rows(`科目编码|科目名称|合计|基本支出|项目支出
      |合计|96.00|72.00|24.00
      210|卫生健康支出|61.00|37.00|24.00
      21015|医疗保障管理事务|61.00|37.00|24.00
      2101501|行政运行|37.00|37.00|
      ${code}|医疗保障经办事务|24.00||24.00
      221|住房保障支出|35.00|35.00|
      22102|住房改革支出|35.00|35.00|
      2210201|住房公积金|35.00|35.00|`),
    '',
  ];

  it('is one finding: no sum and no other table misses its row', () => {
    const said = (code: string): string[] =>
      told(...table('支出总表', '2101506'), ...table('一般公共预算支出表', code)).map((finding) => finding.slice(0, 4));
    expect(said('2101506')).toEqual([]);
    expect(said('2110506')).toEqual(['C102']);
    expect(said('2101306')).toEqual(['C101']);
  });
});
