import { describe, expect, it } from 'vitest';
import type { TableIdentity } from '../../server/src/tables/table';
import { tableOf, tablesOf } from '../support/parseText';

const tsv = (caption: string, ...rows: string[][]) => tableOf(`${caption}\n\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
/** Rows as `depth code label kind ← parent's label`. */
const tree = ({ table }: ReturnType<typeof tsv>): string[] =>
  table.rows.map((row) => {
    const parent = table.rows[row.parent];
    return `${row.code?.digits ?? '-'} ${row.label}${row.kind === 'total' ? ' !' : ''}${parent ? ` ← ${parent.code?.digits ?? parent.label}` : ''}`;
  });

describe('header paths', () => {
  it('fill merged cells to the right and downwards, and leave ordinals out', () => {
    const { table } = tsv(
      '支出总表',
      ['功能分类科目', '', '支出', '', '', ''],
      ['编码', '名称', '合计', '基本支出', '', '项目支出'],
      ['', '', '', '人员经费', '公用经费', ''],
      ['栏次', '', '1', '2', '3', '4'],
      ['213', '农林水支出', '8.00', '3.00', '1.00', '4.00'],
    );
    expect(table.headerRows).toBe(4);
    expect(table.columns.map((column) => `${column.role} ${column.path.join('/')}`)).toEqual([
      'code 功能分类科目/编码',
      'name 功能分类科目/名称',
      'amount 支出/合计',
      'amount 支出/基本支出/人员经费',
      'amount 支出/基本支出/公用经费',
      'amount 支出/项目支出',
    ]);
  });

  it('say the unit of a column', () => {
    const { table } = tsv('资产表', ['项目', '数量', '价值（单位：万元）'], ['房屋', '2', '310.00'], ['车辆', '3', '45.00']);
    expect(table.columns.map((column) => column.unit)).toEqual([null, null, '万元']);
    expect(table.unit).toBeNull();
  });
});

describe('the caption', () => {
  it.each([
    ['表1\n\n收支总表\n\n编制单位：青禾县水利局　　单位：万元', '收支总表', '青禾县水利局', '万元', null],
    ['收支总表\n编制单位：青禾县水利局单位：元', '收支总表', '青禾县水利局', '元', null],
    ['2024年收支总表\n部门名称：青禾县水利局    金额单位：万元', '2024年收支总表', '青禾县水利局', '万元', 2024],
    ['收支总表\n（2024年度）\n单位：亿元', '收支总表', null, '亿元', 2024],
    ['**收支总表**\n公开01表\n（单位：万元）', '收支总表', null, '万元', null],
    ['一、收支总表', '收支总表', null, null, null],
    ['表1：2024年收支总表\n单位：万元', '2024年收支总表', null, '万元', 2024],
    ['单位：元\n\n表1  收支总表', '收支总表', null, '元', null],
    ['收支总表\n\t450001青禾县水利局\n\t预算年度：2024\n\t单位：元', '收支总表', '青禾县水利局', '元', 2024],
    ['\t收支总表\n\t单位：元', '收支总表', null, '元', null],
  ])('%j', (caption, title, entity, unit, year) => {
    const { table, block } = tsv(caption, ['项目', '预算数'], ['拨款', '1.00'], ['合计', '1.00']);
    expect(table).toMatchObject({ title, entity, unit, year });
    const at = (span: typeof table.titleSpan): string | null => span && block.text.slice(span.start, span.end);
    expect(at(table.titleSpan)).toBe(title);
    expect(at(table.entitySpan)).toBe(entity);
    expect(at(table.unitSpan)).toBe(unit);
  });

  it('may be set in by tabs, with rows of either kind under it', () => {
    const read = (rows: string) => tableOf(`收支总表\n\t450001青禾县水利局\n\t单位：元\n${rows}`).table;
    const PIPES = '| 项目 | 预算数 |\n| --- | --- |\n| 拨款 | 1.00 |\n| 合计 | 1.00 |\n';
    for (const rows of ['项目\t预算数\n拨款\t1.00\n合计\t1.00\n', `\n${PIPES}`, PIPES]) {
      expect(read(rows)).toMatchObject({ title: '收支总表', entity: '青禾县水利局', unit: '元' });
      expect(read(rows).rows.map((row) => row.label)).toEqual(['拨款', '合计']);
    }
    // A header with nothing over the names is no caption.
    expect(read('\t预算数\n拨款\t1.00\n合计\t1.00\n').columns[1]?.path.at(-1)).toBe('预算数');
  });

  it('may stand in the first rows of the grid', () => {
    const { table } = tableOf(
      '收支总表\n\t450001青禾县水利局\n\t预算年度：2024\n\t单位：万元\n\n\t项目\n\t预算数\n\n\t拨款\n\t1.00\n\n\t合计\n\t1.00\n',
    );
    expect(table).toMatchObject({ title: '收支总表', entity: '青禾县水利局', year: 2024, unit: '万元' });
    expect(table.grid.rows[0]?.map((cell) => cell.text)).toEqual(['项目', '预算数']);
  });
});

describe('rows', () => {
  const head = ['合计', '基本支出', '项目支出'];

  it('nest by code in one column', () => {
    expect(
      tree(
        tsv(
          '支出总表',
          ['科目编码', '科目名称', ...head],
          ['', '合计', '9', '4', '5'],
          ['208', '社会保障和就业支出', '1', '1', ''],
          ['20805', '行政事业单位养老支出', '1', '1', ''],
          ['213', '农林水支出', '8', '3', '5'],
          ['21303', '水利', '8', '3', '5'],
          ['2130301', '行政运行', '3', '3', ''],
        ),
      ),
    ).toEqual([
      '- 合计 !',
      '208 社会保障和就业支出',
      '20805 行政事业单位养老支出 ← 208',
      '213 农林水支出',
      '21303 水利 ← 213',
      '2130301 行政运行 ← 21303',
    ]);
  });

  it('nest by code in three columns, repeated or not', () => {
    const rows = (repeat: boolean): string[] =>
      tree(
        tsv(
          '支出总表',
          ['类', '款', '项', '科目名称', ...head],
          ['213', '', '', '农林水支出', '8', '3', '5'],
          [repeat ? '213' : '', '03', '', '水利', '8', '3', '5'],
          [repeat ? '213' : '', repeat ? '03' : '', '01', '行政运行', '3', '3', ''],
        ),
      );
    expect(rows(true)).toEqual(['213 农林水支出', '21303 水利 ← 213', '2130301 行政运行 ← 21303']);
    expect(rows(false).slice(0, 2)).toEqual(rows(true).slice(0, 2));
  });

  it('nest by codes glued to their names', () => {
    expect(
      tree(
        tsv(
          '支出总表',
          ['科目名称', ...head],
          ['213农林水支出', '8', '3', '5'],
          ['21303 水利', '8', '3', '5'],
          ['2130301行政运行', '3', '3', ''],
        ),
      ),
    ).toEqual(['213 农林水支出', '21303 水利 ← 213', '2130301 行政运行 ← 21303']);
  });

  it.each([
    ['with their digits set apart', ['2 13', '2 13 03', '2 13 03 01']],
    ['with their levels set apart', ['213', '213 03', '213 03 01']],
    ['filled up with zeros', ['2130000', '2130300', '2130301']],
  ])('nest by codes %s', (_, [first = '', second = '', third = '']) => {
    expect(
      tree(
        tsv(
          '支出总表',
          ['科目编码', '科目名称', ...head],
          [first, '农林水支出', '8', '3', '5'],
          [second, '水利', '8', '3', '5'],
          [third, '行政运行', '3', '3', ''],
        ),
      ),
    ).toEqual(['213 农林水支出', '21303 水利 ← 213', '2130301 行政运行 ← 21303']);
  });

  describe('of a mistyped code stay where they stand', () => {
    /** The tree of a table whose rows are `code name`, each with its subject where that is not its code. */
    const settled = (...codes: string[]): string[] => {
      const table = tsv(
        '支出总表',
        ['科目编码', '科目名称', '合计'],
        ['', '合计', '90.00'],
        ...codes.map((row) => [...row.split(' '), '30.00']),
      );
      return table.table.rows.slice(1).map((row) => {
        const parent = table.table.rows[row.parent]?.code?.digits ?? '';
        return `${row.code?.digits}${row.subject === row.code?.digits ? '' : ` as ${row.subject}`}${parent && ` ← ${parent}`}`;
      });
    };
    const CARE = ['211 节能环保支出', '21103 污染防治', '2110301 大气'];

    it('among their 款, or last of it, or alone in it', () => {
      expect(settled(...CARE, '2120302 水体', '2110304 固体废弃物与化学品')).toEqual([
        '211',
        '21103 ← 211',
        '2110301 ← 21103',
        '2120302 as 2110302 ← 21103',
        '2110304 ← 21103',
      ]);
      expect(settled(...CARE, '2120302 水体', '221 住房保障支出').slice(3)).toEqual(['2120302 as 2110302 ← 21103', '221']);
      expect(settled('211 节能环保支出', '21103 污染防治', '2130302 水体')).toEqual([
        '211',
        '21103 ← 211',
        '2130302 as 2110302 ← 21103',
      ]);
    });

    it('in whatever 款 of the table the code would be', () => {
      expect(settled(...CARE, '213 农林水支出', '21303 水利', '2110305 水利工程建设')).toEqual([
        '211',
        '21103 ← 211',
        '2110301 ← 21103',
        '213',
        '21303 ← 213',
        '2110305 as 2130305 ← 21303',
      ]);
    });

    it('with what stands below them', () => {
      expect(settled('211 节能环保支出', '21203 污染防治', '2110301 大气')).toEqual([
        '211',
        '21203 as 21103 ← 211',
        '2110301 ← 21203',
      ]);
      expect(settled('121 节能环保支出', '21103 污染防治', '2110301 大气')).toEqual([
        '121 as 211',
        '21103 ← 121',
        '2110301 ← 21103',
      ]);
    });

    it('as no subject where the name says nothing, or another row has it', () => {
      expect(settled(...CARE, '2120302 水体治理', '2110304 固体废弃物与化学品')[3]).toBe('2120302 as null ← 21103');
      expect(settled(...CARE, '2120301 大气', '2110304 固体废弃物与化学品')[3]).toBe('2120301 as null ← 21103');
    });

    it('and are told from those whose own 款 or 类 is not listed', () => {
      expect(settled('211 节能环保支出', '2110301 大气', '2110401 生态保护')).toEqual(['211', '2110301', '2110401']);
      expect(settled(...CARE, '2130305 水利工程建设', '221 住房保障支出')[3]).toBe('2130305');
      expect(settled(...CARE, '21303 水利', '2130305 水利工程建设').slice(3)).toEqual(['21303', '2130305 ← 21303']);
    });

    it('and from those of a table in another order', () => {
      expect(settled('21103 污染防治', '2110301 大气', '2130305 水利工程建设', '21303 水利')).toEqual([
        '21103',
        '2110301 ← 21103',
        '2130305',
        '21303',
      ]);
    });
  });

  it('keep the zeros of a code where no 类 is filled up with them', () => {
    const rows = tree(
      tsv(
        '政府性基金预算支出表',
        ['科目编码', '科目名称', ...head],
        ['2121100', '农业土地开发资金安排的支出', '8', '3', '5'],
        ['2120803', '城市建设支出', '8', '3', '5'],
      ),
    );
    expect(rows[0]).toBe('2121100 农业土地开发资金安排的支出');
  });

  it.each([
    ['[301]工资福利支出', '[30101] 基本工资'],
    ['【301】工资福利支出', '【30101】基本工资'],
    ['301-工资福利支出', '30101-基本工资'],
  ])('nest by codes glued to their names with a mark: %s', (first, second) => {
    const read = tsv('基本支出表', ['科目名称', '金额'], ['合计', '8.00'], [first, '8.00'], [second, '8.00']);
    expect(tree(read)).toEqual(['- 合计 !', '301 工资福利支出', '30101 基本工资 ← 301']);
    const span = read.table.rows[2]?.labelSpan;
    expect(read.block.text.slice(span?.start, span?.end)).toBe('基本工资');
  });

  it('nest by numbering, 其中 and indentation', () => {
    expect(
      tree(
        tsv(
          '收支总表',
          ['项目', '预算数'],
          ['一、本年收入', '10.00'],
          ['（一）财政拨款', '8.00'],
          ['其中：一般公共预算', '8.00'],
          ['（二）事业收入', '2.00'],
          ['二、上年结转', '1.00'],
          ['收入总计', '11.00'],
        ),
      ),
    ).toEqual([
      '- 一、本年收入',
      '- (一)财政拨款 ← 一、本年收入',
      '- 其中:一般公共预算 ← (一)财政拨款',
      '- (二)事业收入 ← 一、本年收入',
      '- 二、上年结转',
      '- 收入总计 !',
    ]);
  });

  it('of projects are part of their subject', () => {
    expect(
      tree(
        tsv(
          '项目支出表',
          ['科目编码', '科目名称', '项目名称', '项目支出合计'],
          ['2130305', '水利工程建设', '', '9.00'],
          ['2130305', '水利工程建设', '水库除险加固', '5.00'],
          ['2130305', '水利工程建设', '灌区改造', '4.00'],
        ),
      ),
    ).toEqual(['2130305 水利工程建设', '2130305 水利工程建设 ← 2130305', '2130305 水利工程建设 ← 2130305']);
  });
});

describe('panels', () => {
  it('are two tables side by side', () => {
    const { table } = tsv(
      '收支总表',
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、本年收入', '9.00', '213农林水支出', '9.00'],
      ['收入总计', '9.00', '支出总计', '9.00'],
    );
    expect(table.panels.map(({ title, nameColumn, amountColumns }) => [title, nameColumn, amountColumns])).toEqual([
      ['收入', 0, [1]],
      ['支出', 2, [3]],
    ]);
    expect(table.rows.map((row) => `${row.panel} ${row.label}`)).toEqual([
      '0 一、本年收入',
      '0 收入总计',
      '1 农林水支出',
      '1 支出总计',
    ]);
  });

  it('may each have codes of their own', () => {
    const { table } = tsv(
      '基本支出决算表',
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', '7.00', '302', '商品和服务支出', '2.00'],
      ['30101', '基本工资', '7.00', '30201', '办公费', '2.00'],
    );
    expect(table.panels).toHaveLength(2);
    expect(table.rows.map((row) => row.code?.digits)).toEqual(['301', '30101', '302', '30201']);
  });
});

describe('a next page', () => {
  const page = (...rows: string[][]): string =>
    [['科目编码', '科目名称', '合计', '基本支出', '项目支出'], ...rows].map((row) => row.join('\t')).join('\n');
  const text = `支出总表\n\n单位：万元\n\n${page(['213', '农林水支出', '8', '3', '5'])}\n\n单位：万元\n\n${page(['21303', '水利', '8', '3', '5'])}\n`;

  it('has no title and the same header', () => {
    expect(tablesOf(text).map(({ table }) => [table.identity, table.continues])).toEqual([
      ['expenditure-total', false],
      ['expenditure-total', true],
    ]);
  });

  it('is part of the whole, whose spans are those of the first page', () => {
    const [first] = tablesOf(text);
    const cell = first?.whole.grid.rows.at(-1)?.[1];
    const start = first?.start ?? 0;
    expect(text.slice(start + (cell?.span.start ?? 0), start + (cell?.span.end ?? 0))).toBe('水利');
    expect(first?.whole.rows.map((row) => row.parent)).toEqual([-1, 0]);
  });

  const pages = (caption: string, ...more: string[][]): boolean[] =>
    tablesOf(
      `支出总表\n单位：万元\n${page(['213', '农林水支出', '8', '3', '5'])}\n\n- 3 -\n\n${caption}${page(['21303', '水利', '8', '3', '5'], ...more)}\n`,
    ).map(({ table }) => table.continues);

  it.each([
    '',
    '续表\n',
    '续表3\n\n单位：万元\n',
    '（续表）\n',
    '支出总表（续）\n',
    '续表：支出总表\n',
    '支出总表\n单位：万元\n',
  ])('may be captioned %j', (caption) => {
    expect(pages(caption)).toEqual([false, true]);
  });

  it('may do without the header if it says what it is', () => {
    const text = `支出总表\n\n${page(['213', '农林水支出', '8', '3', '5'])}\n\n续表\n\n21303\t水利\t8\t3\t5\n21305\t扶贫\t\t\t\n`;
    expect(tablesOf(text)[0]?.whole.rows.map((row) => row.code?.digits)).toEqual(['213', '21303', '21305']);
  });

  it.each<[string, string, string[][]]>([
    ['another title', '收入总表（续）\n', []],
    ['the title of a table with the same rows', '支出总表\n', [['213', '农林水支出', '2', '1', '1']]],
    ['the title of another unit’s table', '支出总表\n编制单位：青禾县水文站\n', [['', '合计', '2', '1', '1']]],
  ])('is none with %s', (_, caption, more) => {
    expect(pages(caption, ...more)).toEqual([false, false]);
  });

  it('is none where prose stands between', () => {
    expect(
      tablesOf(
        `支出总表\n\n${page(['213', '农林水支出', '8', '3', '5'])}\n\n另有说明如下。\n\n${page(['213', '农林水支出', '8', '3', '5'])}\n`,
      ).map(({ table }) => table.continues),
    ).toEqual([false, false]);
  });
});

describe('which official table it is', () => {
  const header = ['科目编码', '科目名称', '合计'];
  it.each<[string, TableIdentity]>([
    ['单位收支总体情况表', 'balance-total'],
    ['财务收支预算总表', 'balance-total'],
    ['收入支出决算总表', 'balance-total'],
    ['部门收入总表', 'income-total'],
    ['收入决算表', 'income-total'],
    ['支出预算总表', 'expenditure-total'],
    ['支出决算表', 'expenditure-total'],
    ['财政拨款收支预算总表', 'fiscal-balance'],
    ['财政拨款收入支出决算总表', 'fiscal-balance'],
    ['一般公共预算支出功能分类预算表', 'general-expenditure'],
    ['一般公共预算财政拨款支出决算表', 'general-expenditure'],
    ['一般公共预算基本支出情况表', 'general-basic'],
    ['一般公共预算财政拨款基本支出决算表', 'general-basic'],
    ['一般公共预算项目支出情况表', 'general-project'],
    ['政府性基金预算财政拨款收入支出决算表', 'government-fund'],
    ['政府性基金预算支出情况表', 'government-fund'],
    ['国有资本经营预算支出表', 'state-capital'],
    ['财政拨款“三公”经费支出决算表', 'three-public'],
    ['上年结转结余情况明细表', 'carry-over'],
    ['项目支出绩效目标表', 'performance'],
    ['政府采购预算表', 'procurement'],
    ['国有资产占用情况表', 'assets'],
    ['单位构成情况表', 'units'],
    ['防汛物资明细表', 'unknown'],
  ])('%s is %s', (title, identity) => {
    expect(tsv(title, header, ['213', '农林水支出', '1.00'], ['21303', '水利', '1.00']).table.identity).toBe(identity);
  });

  it('says what it is without a title, by columns and rows', () => {
    const basic = tableOf(
      '经济分类编码\t经济分类名称\t合计\t人员经费\t公用经费\n301\t工资福利支出\t1\t1\t\n30101\t基本工资\t1\t1\t\n',
    );
    expect(basic.table.identity).toBe('general-basic');
  });
});
