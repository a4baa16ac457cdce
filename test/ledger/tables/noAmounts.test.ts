// What stands in a table and is no part of a sum: rates between the amounts, breakdowns left blank. All invented.
import { describe, expect, it } from 'vitest';
import { rows, told } from './told';

const table = (body: string): string[] => ['2025年“三公”经费预算表', '', '单位：万元', '', ...rows(body)];

describe('rates', () => {
  const RATES = ['2025年比2024年增减%', '增减幅度（%）', '增长率', '比上年增减幅度', '预算完成率', '占比', '增减比例'];

  it.each(RATES)('in a row (%s) are not added up', (label) => {
    const compared = (total: string): string[] =>
      table(`年度|合计|因公出国（境）费|公务接待费|公务用车运行维护费
        2024年|280.00|9.00|140.00|131.00
        2025年|${total}|1.20|135.60|99.20
        ${label}|-15.71|-86.67|-3.14|-24.27`);
    expect(told(...compared('236.00'))).toEqual([]);
    expect(told(...compared('263.00'))).toEqual(['A102 263.00']);
  });

  it.each(RATES)('in a row (%s) are no part of a total below', (label) => {
    const listed = (total: string): string[] => [
      '部门收支情况表',
      '单位：万元',
      ...rows(`项目|2024年|2025年
        事业收入|20.00|30.00
        ${label}|10.50|50.00
        其他收入|5.00|6.00
        收入合计|25.00|${total}`),
    ];
    expect(told(...listed('36.00'))).toEqual([]);
    expect(told(...listed('63.00'))).not.toEqual([]);
  });

  it.each(['增减%', '增长率', '比重', '占比', '增减幅度'])('in a column (%s) are no part of 合计', (label) => {
    const beside = (project: string): string[] => [
      '部门支出总表',
      '单位：万元',
      ...rows(`科目编码|科目名称|合计|基本支出|项目支出|${label}
        |合计|300.00|180.00|120.00|15.00
        210|卫生健康支出|200.00|130.00|70.00|12.00
        208|社会保障和就业支出|100.00|50.00|${project}|3.00`),
    ];
    expect(told(...beside('50.00'))).toEqual([]);
    expect(told(...beside('56.00'))).not.toEqual([]);
  });

  it('a project named after a rate is money', () => {
    const projects = (amount: string): string[] => [
      '项目支出表',
      '单位：万元',
      ...rows(`科目编码|科目名称|项目名称|金额
        |合计||80.00
        2101501|行政运行|提高参保占比|${amount}
        2101502|一般行政管理事务|窗口改造|50.00`),
    ];
    expect(told(...projects('30.00'))).toEqual([]);
    expect(told(...projects('36.00'))).not.toEqual([]);
  });
});

describe('a breakdown', () => {
  const vehicles = (running: readonly [string, string], purchase: readonly [string, string]): string[] =>
    table(`项目|预算数|决算数
      公务用车购置及运行费|42.00|41.90
      其中:公务用车运行维护费|${running.join('|')}
      公务用车购置费|${purchase.join('|')}`);

  it('that is blank was not given', () => {
    expect(told(...vehicles(['', ''], ['', '']))).toEqual([]);
    expect(told(...vehicles(['—', '—'], ['—', '—']))).toEqual([]);
  });

  it('may be given in one column and not in the other', () => {
    expect(told(...vehicles(['', '41.90'], ['', '0']))).toEqual([]);
  });

  it('given in one cell has zeros in the others', () => {
    expect(told(...vehicles(['42.00', '41.90'], ['', '']))).toEqual([]);
    expect(told(...vehicles(['24.00', '41.90'], ['', '']))).toEqual(['A103 42.00']);
  });

  it('of zeros is one', () => {
    expect(told(...vehicles(['0.00', '41.90'], ['0.00', '0']))).not.toEqual([]);
    expect(told(...vehicles(['-', '41.90'], ['-', '-']))).not.toEqual([]);
  });

  it('under a header that one row leaves blank was not given', () => {
    const one = (parts: string): string[] =>
      table(`单位|合计|因公出国（境）费|公务用车运行维护费|公务接待费
        青禾县医疗保障局|46.90|${parts}`);
    expect(told(...one('||'))).toEqual([]);
    expect(told(...one('|38.40|8.50'))).toEqual([]);
    expect(told(...one('|34.80|8.50'))).toEqual(['A102 34.80']);
  });

  it('of subjects is given where one of them is', () => {
    const subjects = (health: string, pension: string): string[] => [
      '部门支出总表',
      '单位：万元',
      ...rows(`科目编码|科目名称|2025年预算数|2024年预算数
        |合计|300.00|260.00
        210|卫生健康支出|200.00|
        21015|医疗保障管理事务|${health}|
        208|社会保障和就业支出|100.00|
        20805|行政事业单位养老支出|${pension}|`),
    ];
    expect(told(...subjects('200.00', '100.00'))).toEqual([]);
    expect(told(...subjects('', '100.00'))).not.toEqual([]);
  });
});
