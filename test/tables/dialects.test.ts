import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf, tablesOf } from '../support/parseText';
import { MANNERS } from '../support/printGrid';
import { said } from '../support/reprint';

interface Sample {
  readonly name: string;
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

const SAMPLES: readonly Sample[] = [
  {
    name: 'codes in three columns, a merged header, an ordinal row',
    caption: '表3\n\n支出总体情况表\n\n编制单位：青禾县水利局　　单位：万元\n\n',
    rows: [
      ['功能分类科目编码', '', '', '功能分类科目名称', '支出预算', '', ''],
      ['类', '款', '项', '', '合计', '基本支出', '项目支出'],
      ['※', '※', '※', '※', '1', '2', '3'],
      ['', '', '', '合计', '1,310.40', '310.40', '1,000.00'],
      ['213', '', '', '农林水支出', '1,310.40', '310.40', '1,000.00'],
      ['213', '03', '', '水利', '1,310.40', '310.40', '1,000.00'],
      ['213', '03', '01', '行政运行', '310.40', '310.40', ''],
      ['213', '03', '05', '水利工程建设', '1,000.00', '', '1,000.00'],
    ],
  },
  {
    name: 'codes in one column, a three-row header, empty columns',
    caption: '收入预算总表\n单位：元\n',
    rows: [
      ['科目编码', '科目名称', '总计', '本年收入', '', '', '', '上年结转'],
      ['', '', '', '小计', '财政拨款', '', '事业收入', ''],
      ['', '', '', '', '一般公共预算', '政府性基金', '', ''],
      ['', '合计', '5000', '4000', '4000', '', '', '1000'],
      ['208', '社会保障和就业支出', '5000', '4000', '4000', '', '', '1000'],
      ['20805', '行政事业单位养老支出', '5000', '4000', '4000', '', '', '1000'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '5000', '4000', '4000', '', '', '1000'],
    ],
  },
  {
    name: 'two halves side by side, with names glued to their codes',
    caption: '财政拨款收支总体情况表\n\n单位：万元\n\n',
    rows: [
      ['收入', '', '支出', '', ''],
      ['项目', '预算数', '项目', '合计', '一般公共预算'],
      ['一、本年收入', '900.00', '201 一般公共服务支出', '', ''],
      ['（一）一般公共预算拨款', '900.00', '208 社会保障和就业支出', '85.60', '85.60'],
      ['（二）政府性基金预算拨款', '', '213 农林水支出', '814.40', '814.40'],
      ['', '', '', '', ''],
      ['收入总计', '900.00', '支出总计', '900.00', '900.00'],
    ],
  },
  {
    name: 'quotation marks, brackets and a 其中 row',
    caption: '“三公”经费支出表\n单位：万元\n',
    rows: [
      ['“三公”经费项目', '2023年预算数', '2024年预算数'],
      ['合计', '21.71', '20.00'],
      ['1.因公出国（境）费', '0', '0'],
      ['2.公务用车购置及运行费', '21.00', '19.50'],
      ['其中：公务用车购置费', '', ''],
      ['公务用车运行维护费', '21.00', '19.50'],
      ['3.公务接待费', '0.71', '0.50'],
    ],
  },
  {
    name: 'an empty table',
    caption: '政府性基金预算支出情况表\n\n编制单位：青禾县水利局\n\n单位：万元\n\n',
    rows: [
      ['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款', '项', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['', '', '', '合计', '', '', ''],
    ],
  },
  {
    name: 'names only',
    caption: '单位构成情况表\n\n',
    rows: [
      ['序号', '单位名称', '单位性质'],
      ['1', '青禾县水利局（本级）', '行政'],
      ['2', '青禾县水文站', '事业'],
    ],
  },
  {
    name: 'negative figures, percentages and blank marks',
    caption: '收支情况表\n单位：万元\n',
    rows: [
      ['项目', '上年', '本年', '增减', '增减%'],
      ['办公费', '12.00', '10.00', '-2.00', '-16.67%'],
      ['印刷费', '--', '3.00', '3.00', '--'],
      ['合计', '12.00', '13.00', '1.00', '8.33%'],
    ],
  },
  {
    name: 'a performance form',
    caption: '项目支出绩效目标表\n\n（2024年）\n\n',
    rows: [
      ['项目名称', '水库除险加固', '', '', ''],
      ['项目资金（万元）', '年度预算总额', '1,000.00', '其中：财政拨款', '1,000.00'],
      ['项目总体目标', '完成三座小型水库的除险加固，汛前投入使用。', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值', '权重'],
      ['产出指标', '数量指标', '加固水库数量', '=3座', '20'],
      ['', '质量指标', '验收合格率', '≥95%', '20'],
    ],
  },
];

const write = ({ caption }: Sample, grid: string): string =>
  `第一部分 概况\n\n说明。\n\n${caption}${grid.trimEnd()}\n\n注：无。\n`;

describe.each(SAMPLES)('a table with $name', (sample) => {
  const [tabs] = MANNERS;
  if (!tabs) throw new Error('no manner');
  const expected = said(tableOf(write(sample, tabs.print(sample.rows))));

  it.each(MANNERS)('says the same in $name', (manner) => {
    const read = tableOf(write(sample, manner.print(sample.rows)));
    expect(read.table.grid.dialect).toBe(manner.dialect);
    expect(said(read)).toEqual(expected);
  });

  it.each(MANNERS)('says the same in $name with CRLF', (manner) => {
    const read = tableOf(write(sample, manner.print(sample.rows)).replaceAll('\n', '\r\n'));
    expect(said(read)).toEqual(expected);
  });
});

describe('a grid of any texts', () => {
  const figure = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.boolean())
    .map(([n, comma]) => (comma ? `${n},000.00` : `${n}.50`));
  const word = fc.constantFrom('水利', '行政运行', '“三公”经费', '机关服务（类）', '办公费', 'A类', '—', '差旅费≥3次');
  const label = fc.tuple(fc.integer({ min: 10, max: 99 }), word).map(([n, text]) => `第${n}项${text}`);
  const grid = fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(fc.tuple(label, fc.array(fc.oneof(figure, fc.constant('')), { minLength: columns, maxLength: columns })), {
        minLength: 2,
        maxLength: 12,
      }),
    )
    .map((rows) => {
      const width = rows[0]?.[1].length ?? 1;
      const head = ['项目名称', ...Array.from({ length: width }, (_, c) => `第${c + 1}栏金额`)];
      return [head, ...rows.map(([name, cells]) => [name, ...cells])];
    });

  it('is read back cell by cell in every manner', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom(...MANNERS), (rows, manner) => {
        const { table } = tableOf(`收支明细表\n单位：万元\n${manner.print(rows)}\n`);
        expect(table.grid.rows.map((row) => row.map((cell) => cell.text))).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });
});

describe('pipes', () => {
  it('may be escaped in a cell; what makes a cell bold is no part of it', () => {
    const { table } = tableOf('| **项目** | 预算数 |\n|:---|---:|\n| 甲\\|乙 | 1.00 |\n');
    expect(table.grid.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['项目', '预算数'],
      ['甲\\|乙', '1.00'],
    ]);
  });
});

describe('Word cells', () => {
  it('of several paragraphs are one, and say where all of it stands', () => {
    const text = '支出表\n\t项目\n\t说明\n\n\t防汛\n\t购置抽水机；\n\n修缮泵站。\n\n\t抗旱\n\t打井\n';
    const { table, start } = tableOf(text);
    const cell = table.grid.rows[1]?.[1];
    expect(cell?.text).toBe('购置抽水机；\n\n修缮泵站。');
    expect(text.slice(start + (cell?.span.start ?? 0), start + (cell?.span.end ?? 0))).toBe(cell?.text);
    expect(table.grid.rows).toHaveLength(3);
  });

  it('merged once over their columns are spread over them', () => {
    const { table } = tableOf(
      '支出表\n\t科目\n\t支出\n\n\t编码\n\t名称\n\t合计\n\t基本支出\n\n\t213\n\t农林水支出\n\t8.00\n\t8.00\n',
    );
    expect(table.columns.map((column) => column.path.join('/'))).toEqual([
      '科目/编码',
      '科目/名称',
      '支出/合计',
      '支出/基本支出',
    ]);
  });

  it('do not swallow the caption of the next page', () => {
    const page = '\t科目编码\n\t科目名称\n\t合计\n\n\t213\n\t农林水支出\n\t8.00\n';
    expect(
      tablesOf(`支出总表\n单位：万元\n\n${page}\n编制单位：青禾县水利局　单位：万元\n\n${page}`).map(
        ({ table }) => table.continues,
      ),
    ).toEqual([false, true]);
  });
});

describe('aligned columns', () => {
  it('may have labels merged over several of them', () => {
    const { table } = tableOf(
      [
        '支出总表',
        '单位：万元',
        '科目编码  科目名称              支出预算安排情况',
        '                      合计      基本支出    项目支出',
        '213       农林水支出   1,310.40     310.40    1,000.00',
        '21303     水利         1,310.40     310.40    1,000.00',
      ].join('\n'),
    );
    expect(table.grid.rows.map((row) => row.map((cell) => cell.text)).slice(2)).toEqual([
      ['213', '农林水支出', '1,310.40', '310.40', '1,000.00'],
      ['21303', '水利', '1,310.40', '310.40', '1,000.00'],
    ]);
    expect(table.rows.map((row) => row.code?.digits)).toEqual(['213', '21303']);
  });

  it('may letter-space their labels', () => {
    const { table } = tableOf(
      '支出表\n单位：万元\n项        目    金额\n会  议  费      1.00\n办公设备购置费  2.00\n合        计    3.00\n',
    );
    expect(table.grid.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['项        目', '金额'],
      ['会  议  费', '1.00'],
      ['办公设备购置费', '2.00'],
      ['合        计', '3.00'],
    ]);
  });

  it('may letter-space a label across the columns below it', () => {
    const { table } = tableOf(
      [
        '支出表',
        '单位：万元',
        '支        出',
        '科目编码                科目名称               合计',
        '类                 款',
        '             501        机关工资福利支出         757.59',
        '                   01   工资奖金津补贴           492.83',
        '                   02   社会保障缴费             264.76',
        '支出总计                                         757.59',
      ].join('\n'),
    );
    expect(table.grid.rows[0]?.filter((cell) => cell.text !== '').map((cell) => cell.text)).toEqual(['支        出']);
    expect(table.columns.map(({ role }) => role)).toEqual(['code', 'code', 'name', 'amount']);
    expect(table.rows.map((row) => row.code?.digits)).toEqual(['501', '50101', '50102', undefined]);
  });

  it('end before a note, a heading, the next caption', () => {
    const grid = '项目    金额\n办公费  1.00\n合计    1.00\n';
    const text = `支出表\n单位：万元\n${grid}\n注：无。\n\n收入表\n单位：万元\n${grid}\n二、其他情况说明\n`;
    expect(tablesOf(text).map(({ table }) => `${table.title} ${table.grid.rows.length}`)).toEqual(['支出表 3', '收入表 3']);
  });

  it('are not seen in prose with wide spaces', () => {
    const prose = '联系人：某某  电话：12345\n地址：青禾县  邮编：67890\n监督电话：54321  网址：无\n';
    expect(tablesOf(`第一部分 概况\n\n本部门共有处室  3个，其中  业务处室2个。\n\n${prose}`)).toEqual([]);
  });
});
