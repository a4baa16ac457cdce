// “三公” tables as units draw them up: the vehicles under whatever name, other lines beside the items, years in the header
// or as rows. All invented.
import { describe, expect, it } from 'vitest';
import { ledgerOfTable } from '../../../server/src/ledger/tables/recogniseTables';
import { yearRows } from '../../../server/src/ledger/tables/yearRows';
import { tableOf } from '../../support/parseText';
import { rows, told } from './told';

const table = (body: string): string[] => ['2025年“三公”经费预算表', '', '单位：万元', '', ...rows(body)];

describe('the row of the vehicles', () => {
  const NAMES = [
    '公务用车费',
    '公务用车费用',
    '公务用车经费',
    '公务用车',
    '公车费用',
    '公车购置及运行费',
    '公务用车购置和运行维护费',
    '公务用车购置费和运行维护费',
    '公务用车运行维护及购置费',
    '公务用车（购置及运行）费',
  ];
  const items = (name: string, vehicles = '38.40', running = '38.40'): string[] =>
    table(`项目|预算数
      合计|46.90
      1.因公出国（境）费用|0
      2.公务接待费|8.50
      3.${name}|${vehicles}
      其中：（1）公务用车运行维护费|${running}
      （2）公务用车购置|0`);

  it.each(NAMES)('%s counts in the sum', (name) => {
    expect(told(...items(name))).toEqual([]);
  });

  it.each(NAMES)('%s is told where it disagrees with its parts and the total', (name) => {
    expect(told(...items(name, '0'))).toEqual(['A102 0']);
  });

  it('may stand without parts and at the end', () => {
    const short = (reception: string): string[] =>
      table(`项目|预算数
        合计|46.90
        因公出国（境）费用|0
        公务接待费|${reception}
        公务用车费|38.40`);
    expect(told(...short('8.50'))).toEqual([]);
    expect(told(...short('5.80'))).toEqual(['A102 5.80']);
  });

  it('may be that of running them alone', () => {
    const alone = (running: string): string[] =>
      table(`项目|预算数
        合计|46.90
        因公出国（境）费|0
        公务接待费|8.50
        公务用车运行维护费|${running}`);
    expect(told(...alone('38.40'))).toEqual([]);
    expect(told(...alone('38.04'))).toEqual(['A102 38.04']);
  });

  it('is not the row of how many there are', () => {
    const counted = (vehicles: string): string[] =>
      table(`项目|预算数
        一、“三公”经费|—
        （一）支出合计|46.90
        1.因公出国（境）费|0
        2.公务用车购置及运行维护费|${vehicles}
        3.公务接待费|8.50
        （二）相关统计数|—
        1.公务用车|6
        2.公务用车购置数|0`);
    expect(told(...counted('38.40'))).toEqual([]);
    expect(told(...counted('34.80'))).toEqual(['A102 34.80']);
  });

  it('is found in a table that does not say what it is', () => {
    const nameless = (running: string): string[] => [
      '单位：万元',
      ...rows(`项目|本年预算数
        合计|46.90
        1.因公出国（境）费用|
        2.公务接待费|8.50
        3.公务用车费|38.40
        其中：（1）公务用车运行维护费|${running}
        （2）公务用车购置|`),
    ];
    expect(told(...nameless('38.40'))).toEqual([]);
    expect(told(...nameless('34.80'))).not.toEqual([]);
  });

  it('ties the prose to it', () => {
    const said = (amount: string): string[] =>
      told(...items('公务用车费'), '', '第三部分 情况说明', `公务用车购置及运行维护费预算${amount}万元。`);
    expect(said('38.40')).toEqual([]);
    expect(said('34.80')).toEqual(['A101 34.80']);
  });

  it.each(NAMES.filter((name) => name !== '公务用车'))('is %s in prose as well', (name) => {
    const said = (amount: string): string[] =>
      told(...items('公务用车购置及运行维护费'), '', '第三部分 情况说明', `${name}预算${amount}万元。`);
    expect(said('38.40')).toEqual([]);
    expect(said('34.80')).toEqual(['A101 34.80']);
  });

  it('is not any 车辆 in prose', () => {
    expect(told(...items('公务用车费'), '', '第三部分 情况说明', '车辆购置费预算20.00万元。')).toEqual([]);
  });
});

it('a line that is none of the items makes the sum of the items unsure', () => {
  const other = (amount: string): string[] =>
    table(`项目|预算数
      合计|50.00
      1.因公出国（境）费|5.00
      2.公务接待费|8.50
      3.公务用车购置及运行维护费|30.00
      4.其他|${amount}`);
  expect(told(...other('6.50'))).toEqual([]);
  expect(told(...other(''))).toEqual(['A103 50.00']);
});

it('会议费 beside the items counts in 合计, which is then no total of “三公”经费', () => {
  const meetings = (amount: string): string[] =>
    table(`项目|预算数
      合计|50.00
      1.因公出国（境）费|5.00
      2.公务接待费|8.50
      3.公务用车购置及运行维护费|30.00
      4.会议费|${amount}`);
  expect(told(...meetings('6.50'))).toEqual([]);
  expect(told(...meetings('5.60'))).toEqual(['A103 50.00']);
});

it('其中 that is numbered has its siblings beside it', () => {
  const { table } = tableOf(
    ['收入支出表', '', ...rows('项目|金额\n3.事业支出|9.00\n其中：（1）差旅费|4.00\n（2）培训费|5.00\n4.经营支出|1.00')].join(
      '\n',
    ),
  );
  expect(table.rows.map(({ name, parent }) => `${name} ${parent}`)).toEqual([
    '事业支出 -1',
    '差旅费 0',
    '培训费 0',
    '经营支出 -1',
  ]);
});

it('two columns without a header are not told apart, and not compared', () => {
  expect(told('“三公”经费预算表', ...rows('公务接待费|42.00|41.90\n因公出国（境）费|5.00|5.00'))).toEqual([]);
});

describe('years without 年', () => {
  const header = (year: string): string[] =>
    rows(`2024${year}三公经费财政拨款决算数||||2025${year}三公经费财政拨款预算数|||
      合计|因公出国（境）费|公务用车购置及运行费|公务接待费|合计|因公出国（境）费|公务用车购置及运行费|公务接待费`);

  it.each(['', '年'])('are told apart as with it (2024%s)', (year) => {
    const said = (reception: string, amount: string): string[] =>
      told(
        '“三公经费”财政拨款情况表',
        '单位：万元',
        ...header(year),
        `60\t10\t30\t20\t45\t8\t22\t${reception}`,
        '',
        '第三部分 情况说明',
        `公务接待费2025年预算${amount}万元。`,
      );
    expect(said('15', '15')).toEqual([]);
    expect(said('15', '18')).toEqual(['A101 18']);
    expect(said('20', '20')).not.toEqual([]);
  });
});

describe('years as rows', () => {
  const years = (label: string, now: string, prior: string): string[] => [
    '2025年与2024年对比情况',
    '单位：万元',
    ...rows(`${label}|合计|因公出国（境）费|公务接待费|公务用车购置费|公务用车运行维护费
      ${prior}|284.00|9.00|140.00|7.30|127.70
      ${now}|236.40|1.20|135.60|3.70|95.90`),
  ];
  const said = (table: readonly string[], running: string, before = '127.70'): string[] =>
    told(...table, '', '第三部分 情况说明', `公务用车运行维护费预算${running}万元，上年预算${before}万元。`);

  it.each([
    ['年度', '2025年', '2024年'],
    ['年度', '2025', '2024'],
    ['年份', '2025年预算数', '2024年预算数'],
    ['项目', '2025年度', '2024年度'],
  ])('under %s (%s, %s) tie the prose to the report’s year and the year before', (label, now, prior) => {
    const table = years(label, now, prior);
    expect(said(table, '95.90')).toEqual([]);
    expect(said(table, '95.80')).toEqual(['A101 95.80']);
    expect(said(table, '95.90', '172.70')).toEqual(['A101 172.70']);
  });

  it('say nothing where they end with another year than the report’s', () => {
    const table = years('年度', '2024年', '2023年');
    expect(said(table, '88.00', '95.90')).toEqual([]);
  });

  it('add up, each by itself', () => {
    const wrong = years('年度', '2025年', '2024年').map((line) => line.replace('236.40', '263.40'));
    expect(told(...wrong)).toEqual(['A103 263.40']);
  });

  it('of an outturn beside a budget are told apart by the report’s year, and without it by the title', () => {
    const open = years('年度', '2025年预算数', '2024年决算数').map((line) =>
      line.replace('2025年与2024年对比情况', '“三公”经费情况表'),
    );
    expect(said(open, '88.00')).toEqual(['A101 88.00']);
    const titled = open.map((line) => line.replace('“三公”', '2025年“三公”'));
    const yearOf = (lines: readonly string[]) => yearRows(tableOf(lines.join('\n')).table, null)?.year;
    expect(yearOf(open)).toBeUndefined();
    expect(yearOf(titled)).toBe(2025);
  });
});

describe('years as columns', () => {
  const years = (...header: string[]): string[] => [
    '“三公”经费情况表',
    '单位：万元',
    ...rows(`项目|${header.join('|')}
      合计|${header.map((_, i) => `${60 + i}.00`).join('|')}
      因公出国（境）费|${header.map(() => '10.00').join('|')}
      公务接待费|${header.map((_, i) => `${50 + i}.00`).join('|')}`),
  ];
  const said = (table: readonly string[], now: string, before: string): string[] =>
    told(...table, '', '第三部分 情况说明', `公务接待费预算${now}万元，上年预算${before}万元。`);

  it('are of now and of the year before by the report’s year, whatever else stands beside them', () => {
    const table = years('2023年预算数', '2024年预算数', '2025年预算数', '2026年预算数');
    expect(said(table, '52.00', '51.00')).toEqual([]);
    expect(said(table, '53.00', '51.00')).toEqual(['A101 53.00']);
    expect(said(table, '52.00', '50.00')).toEqual(['A101 50.00']);
  });

  it('state nothing of now or before where none is the report’s', () => {
    expect(said(years('2022年预算数', '2023年预算数'), '47.00', '49.00')).toEqual([]);
    expect(said(years('2023年预算数', '2024年预算数'), '47.00', '49.00')).toEqual([]);
  });

  it('are read anew when the report’s year changes', () => {
    const table = tableOf(years('2024年预算数', '2025年预算数').join('\n'));
    const keys = (year: number): (string | undefined)[] =>
      ledgerOfTable(table, year)
        .statements.slice(-2)
        .map((statement) => statement.keys[0]?.split('|').at(-1));
    expect(keys(2025)).toEqual(['prior', 'now']);
    expect(keys(2024)).toEqual(['now', undefined]);
    expect(keys(2025)).toEqual(['prior', 'now']);
    expect(ledgerOfTable(table, 2025)).toBe(ledgerOfTable(table, 2025));
  });
});
