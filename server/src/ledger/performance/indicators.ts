// The indicators (绩效指标) of a performance table: three levels of names, the value aimed at, last year's, the weight.
import { readAmount } from '../../money/amount';
import type { Cell, Table } from '../../tables/table';
import { squash } from '../../text/fold';

export interface Indicator {
  /** Index into the grid's rows. */
  readonly row: number;
  /** 一级 and 二级指标 it stands under, squashed; merged cells filled from above. */
  readonly first: string;
  readonly second: string;
  /** 三级指标. */
  readonly name: Cell | null;
  /** 绩效指标描述, where the form has it. */
  readonly description: Cell | null;
  /** 指标值. */
  readonly value: Cell | null;
  /** 上年完成值. */
  readonly last: Cell | null;
  /** The row does not stand under its header: a cell was lost and the rest moved left. */
  readonly shifted: boolean;
}

export interface Weights {
  /** `指标分值权重`. */
  readonly header: Cell;
  /** Tenths of a thousandth. */
  readonly sum: number;
  readonly cells: readonly Cell[];
  /** Every indicator has a weight of its own that is a plain number. */
  readonly complete: boolean;
}

const SECOND_LEVEL =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标$/;

const headerOf = (table: Table): readonly Cell[] => table.grid.rows[table.headerRows - 1] ?? [];

function columnOf(header: readonly Cell[], pattern: RegExp, but?: RegExp): number {
  return header.findIndex((cell) => pattern.test(squash(cell.text)) && !but?.test(squash(cell.text)));
}

export function indicatorsOf(table: Table): Indicator[] {
  const header = headerOf(table);
  const first = columnOf(header, /^一级指标$/);
  const second = columnOf(header, /^二级指标$/);
  const third = columnOf(header, /^三级指标/);
  const description = columnOf(header, /指标描述|指标说明|指标解释/);
  const value = columnOf(header, /指标值|目标值/, /依据|说明|来源/);
  const last = columnOf(header, /上年(?:度)?(?:完成|实际|实现)/);
  if (third < 0 || value < 0) return [];
  const found: Indicator[] = [];
  let [one, two] = ['', ''];
  for (let r = table.headerRows; r < table.grid.rows.length; r++) {
    const row = table.grid.rows[r] ?? [];
    const own = squash(row[first]?.text ?? '');
    const next = squash(row[second]?.text ?? '');
    const shifted = SECOND_LEVEL.test(own) || (own !== '' && !/指标/.test(own) && next !== '' && (row[value]?.text ?? '') === '');
    if (own !== '') {
      one = own;
      two = '';
    }
    if (next !== '') two = next;
    const name = filled(row[third]);
    if (!name && !filled(row[value])) continue;
    found.push({
      row: r,
      first: one,
      second: two,
      name,
      description: filled(row[description]),
      value: filled(row[value]),
      last: filled(row[last]),
      shifted,
    });
  }
  return found;
}

const filled = (cell: Cell | undefined): Cell | null => (cell && cell.text !== '' ? cell : null);

/** The weights of the form; null when it has no column for them, or several. */
export function weightsOf(table: Table): Weights | null {
  const header = headerOf(table);
  const columns = header.flatMap((cell, i) => (/权重|^(?:指标)?分值(?:\(.*\))?$/.test(squash(cell.text)) ? [i] : []));
  const [column] = columns;
  const title = header[column ?? -1];
  if (columns.length !== 1 || column === undefined || !title) return null;
  const cells: Cell[] = [];
  let sum = 0;
  let complete = true;
  for (const row of table.grid.rows.slice(table.headerRows)) {
    if (
      row.every((cell) => cell.text === '') ||
      /^(?:总分|合计|总计|备注|说明)/.test(squash(row.find((cell) => cell.text !== '')?.text ?? ''))
    )
      continue;
    const cell = row[column];
    const amount = cell ? readAmount(cell.text.replace(/[%％分]$/, '')) : null;
    if (!cell || !amount || amount.decimals > 4 || amount.digits < 0) {
      complete = false;
      continue;
    }
    cells.push(cell);
    sum += amount.digits * 10 ** (4 - amount.decimals);
  }
  return cells.length < 2 ? null : { header: title, sum, cells, complete };
}
