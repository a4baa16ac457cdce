// Merged cells of a Word table paste as one cell: what they lie over is found from what the cells say.
import { describe, expect, it } from 'vitest';
import type { PlacedTable } from '../../server/src/tables/table';
import { tableOf } from '../support/parseText';

/** A row a line, its cells set apart by bars. */
const cells = (title: string, ...rows: string[]): PlacedTable =>
  tableOf(
    `${title}\n${rows
      .map((row) =>
        row
          .split('|')
          .map((cell) => `\t${cell}\n`)
          .join(''),
      )
      .join('\n')}`,
  );
const paths = ({ table }: PlacedTable): string[] => table.columns.map((column) => column.path.join('/'));
const texts = ({ table }: PlacedTable): string[] =>
  table.grid.rows.slice(table.headerRows).map((row) => row.map((cell) => cell.text).join('|'));

describe('a total', () => {
  const body = ['213|农林水支出|8.00|3.00|5.00', '21303|水利|8.00|3.00|5.00'];

  it('merged over code and name leaves its figures where they are', () => {
    const read = cells('支出总表', '科目编码|科目名称|合计|基本支出|项目支出', ...body, '合计|8.00|3.00|5.00');
    expect(texts(read).at(-1)).toBe('合计||8.00|3.00|5.00');
    expect(read.table.rows.at(-1)).toMatchObject({ kind: 'total', label: '合计' });
  });

  it('may be merged over 类, 款, 项 and name, and 栏次 with it', () => {
    const read = cells(
      '支出总表',
      '类|款|项|科目名称|合计|基本支出|项目支出',
      '栏次|1|2|3',
      '213|||农林水支出|8.00|3.00|5.00',
      '213|03||水利|8.00|3.00|5.00',
      '合计|8.00|3.00|5.00',
    );
    expect(read.table.grid.rows[1]?.map((cell) => cell.text)).toEqual(['栏次', '', '', '', '1', '2', '3']);
    expect(texts(read).at(-1)).toBe('合计||||8.00|3.00|5.00');
  });

  it('may be merged over two of three tables side by side', () => {
    const read = cells(
      '基本支出决算表',
      '人员经费|公用经费',
      '科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数',
      '301|工资福利支出|7.00|302|商品和服务支出|2.00|310|资本性支出|1.00',
      '30101|基本工资|7.00|30201|办公费|2.00|31002|办公设备购置|1.00',
      '人员经费合计|7.00|公用经费合计|3.00',
    );
    expect(texts(read).at(-1)).toBe('人员经费合计||7.00|公用经费合计|||||3.00');
    expect(paths(read).slice(2, 5)).toEqual(['人员经费/决算数', '公用经费/科目编码', '公用经费/科目名称']);
  });

  it('that is short for another reason stays as it is', () => {
    const read = cells('支出总表', '科目编码|科目名称|合计|基本支出|项目支出', ...body, '21305|扶贫|8.00|3.00');
    expect(texts(read).at(-1)).toBe('21305|扶贫|8.00|3.00');
  });
});

describe('a heading', () => {
  it('of an amount stands over its parts, one of a comparison over the change', () => {
    const read = cells(
      '支出总表',
      '功能分类科目|2023年执行数|2024年预算数|2024年预算数比2023年执行数',
      '科目编码|科目名称||小计|基本支出|项目支出|增减额|增减%',
      '213|农林水支出|7.00|8.00|3.00|5.00|1.00|14.29%',
    );
    expect(paths(read)).toEqual([
      '功能分类科目/科目编码',
      '功能分类科目/科目名称',
      '2023年执行数',
      '2024年预算数/小计',
      '2024年预算数/基本支出',
      '2024年预算数/项目支出',
      '2024年预算数比2023年执行数/增减额',
      '2024年预算数比2023年执行数/增减%',
    ]);
  });

  it('begins where a set of labels begins again, on every level', () => {
    const read = cells(
      '“三公”经费支出表',
      '2023年预算数|2024年预算数',
      '合计|公务用车购置及运行费|公务接待费|合计|公务用车购置及运行费|公务接待费',
      '|小计|购置费|运行费|||小计|购置费|运行费|',
      '6.00|4.00|1.00|3.00|2.00|5.00|4.00|1.00|3.00|1.00',
    );
    expect(paths(read).slice(4, 8)).toEqual([
      '2023年预算数/公务接待费',
      '2024年预算数/合计',
      '2024年预算数/公务用车购置及运行费/小计',
      '2024年预算数/公务用车购置及运行费/购置费',
    ]);
  });

  it('of codes stands over 类, 款 and 项, and the one above it over the name too', () => {
    const read = cells(
      '支出决算表',
      '项目|本年支出合计|基本支出|项目支出',
      '支出功能分类科目编码|科目名称|||',
      '类|款|项|栏次|1|2|3',
      '|||合计|8.00|3.00|5.00',
      '213|||农林水支出|8.00|3.00|5.00',
    );
    expect(read.table.columns.map(({ role, path }) => `${role} ${path.join('/')}`)).toEqual([
      'code 项目/支出功能分类科目编码/类',
      'code 项目/支出功能分类科目编码/款',
      'code 项目/支出功能分类科目编码/项',
      'name 项目/科目名称',
      'amount 本年支出合计',
      'amount 基本支出',
      'amount 项目支出',
    ]);
  });

  it('of expenditure does not stand over income', () => {
    const read = cells(
      '收支总表',
      '收入|支出',
      '项目|预算数|支出功能科目|预算数|支出经济科目|预算数',
      '一、本年收入|8.00|一、农林水支出|8.00|1、工资福利支出|8.00',
    );
    expect(read.table.panels.map(({ title }) => title)).toEqual(['收入', '支出', '支出']);
  });

  it('merged over codes that have no letters of their own stands over all of them', () => {
    const read = cells('支出总表', '科目编码|科目名称|合计', '213|||农林水支出|8.00', '213|03||水利|8.00');
    expect(read.table.rows.map((row) => row.code?.digits)).toEqual(['213', '21303']);
    expect(read.table.panels[0]).toMatchObject({ nameColumn: 3, amountColumns: [4] });
  });

  it('of unknown width leaves the figures unread', () => {
    const read = cells(
      '支出总表',
      '科目名称|甲类|乙类',
      '|第一批|第二批|第三批|第四批|第五批',
      '农林水支出|1|2.00|3.00|4.00|5.00',
    );
    expect(read.table.panels.flatMap(({ amountColumns }) => amountColumns)).toEqual([]);
  });
});
