// Header hierarchy: which column is the sum of which (合计 = 基本支出 + 项目支出, 小计 = its columns).
import type { Column, Panel, Table } from '../../tables/table';
import { yearsIn } from '../../tables/years';
import { isOfRates } from './rateLabel';

export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** Columns that count against the total. */
  readonly minus: readonly number[];
}

const TOTAL = /(?:合计|总计|小计)$/;
/** Columns of other things than the sum's: counts, changes, shares, and what stands beside a “三公” table. */
const FOREIGN = /数量|单价|增减|比上年|%|％|机关运行经费|面积|占比/;

const isForeign = ({ path }: Column): boolean => FOREIGN.test(path.join('/')) || isOfRates(path);

/** The sums among the amount columns of one panel, judged by the header alone. */
export function columnSums(table: Table, panel: Panel): ColumnSum[] {
  const columns = panel.amountColumns
    .map((c) => table.columns[c])
    .filter((column): column is Column => column !== undefined && !isForeign(column));
  // 预算数 and 决算数 side by side are two sets of columns under one header.
  const variants = new Map<string, { column: Column; path: readonly string[] }[]>();
  for (const column of columns) {
    const variant = variantOf(column.path);
    const path = column.path.filter((label) => label !== variant);
    let same = variants.get(variant);
    if (!same) variants.set(variant, (same = []));
    same.push({ column, path });
  }
  return [...[...variants.values()].flatMap((set) => sumsOf(set)), ...closings(columns)];
}

const GROUPS = [/^年末.*(?:结转|结余)/, /^(?:年初|上年).*(?:结转|结余)/, /^本年收入/, /^本年支出/] as const;

/** 年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出, where the four stand side by side. */
function closings(columns: readonly Column[]): ColumnSum[] {
  const [closing, opening, income, outlay] = GROUPS.map((group) => wholeOf(columns.filter((c) => group.test(c.path[0] ?? ''))));
  if (closing === undefined || opening === undefined || income === undefined || outlay === undefined) return [];
  return [{ total: closing, parts: [opening, income], minus: [outlay] }];
}

/** The column that stands for its group: the only one, or its first 合计 or 小计. */
function wholeOf(group: readonly Column[]): number | undefined {
  const [only] = group;
  if (group.length === 1) return only?.index;
  return group.find((column) => column.path.length === 2 && TOTAL.test(column.path.at(-1) ?? ''))?.index;
}

function variantOf(path: readonly string[]): string {
  return path.length > 1
    ? (path.find((label) => /^(?:20\d\d.*(?:预算数|决算数|执行数)|预算数|决算数|年初预算数|上年.*数)$/.test(label)) ?? '')
    : '';
}

interface Entry {
  readonly column: Column;
  readonly path: readonly string[];
}

function sumsOf(set: readonly Entry[]): ColumnSum[] {
  const sums: ColumnSum[] = [];
  for (const total of set) {
    const leaf = total.path.at(-1) ?? '';
    if (!TOTAL.test(leaf)) continue;
    const group = total.path.slice(0, -1);
    const inside = (entry: Entry): boolean => entry !== total && group.every((label, i) => entry.path[i] === label);
    const others = set.filter(inside);
    // A second total on one level belongs to what follows it, not to this sum.
    const parts: number[] = [];
    const seen = new Set<string>();
    for (const entry of others) {
      const head = entry.path[group.length] ?? '';
      if (entry.path.length <= group.length + 1) {
        if (!/^(?:合计|总计)$/.test(head)) parts.push(entry.column.index);
        continue;
      }
      if (seen.has(head)) continue;
      seen.add(head);
      const members = others.filter((other) => other.path[group.length] === head && other.path.length > group.length + 1);
      const own = members.find((member) => member.path.length === group.length + 2 && TOTAL.test(member.path.at(-1) ?? ''));
      parts.push(...(own ? [own.column.index] : members.map((member) => member.column.index)));
    }
    if (parts.length > 0) sums.push({ total: total.column.index, parts, minus: [] });
  }
  return sums;
}

/** Columns that compare two years: what it was, what it is, by how much it changed and by how many per cent. */
export interface ColumnChange {
  readonly prior: number;
  readonly now: number;
  readonly change: number;
  /** -1 when there is none. */
  readonly rate: number;
}

const CHANGE = /增减|增长|增幅|比.*(?:执行|预算|决算|上年)/;
const PERCENT = /%|％|率|幅/;

/** Whether a column's figures are rates of change or completion, which never add up. */
export const isRate = ({ path }: Column): boolean =>
  PERCENT.test(path.join('/')) && /增减|增长|增幅|完成|执行率|比.*(?:执行|预算|决算|上年)/.test(path.join('/'));

/** The comparison of two years in one panel; null where the header does not show four such columns plainly. */
export function columnChange(table: Table, panel: Panel): ColumnChange | null {
  const columns = panel.amountColumns.map((c) => table.columns[c]).filter((column): column is Column => column !== undefined);
  const compared = columns.filter((column) => CHANGE.test(column.path.join('/')));
  const amounts = compared.filter((column) => !PERCENT.test(column.path.join('/')));
  const rates = compared.filter((column) => PERCENT.test(column.path.join('/')));
  const [change] = amounts;
  if (amounts.length !== 1 || rates.length > 1 || !change) return null;
  const rest = columns.filter((column) => !compared.includes(column));
  const yearOf = (column: Column): number => yearsIn(column.path[0] ?? '')[0] ?? 0;
  const latest = Math.max(0, ...rest.map(yearOf));
  const earlier = rest.filter((column) =>
    latest > 0 ? yearOf(column) === latest - 1 : /^(?:上年|去年)/.test(column.path[0] ?? ''),
  );
  const now = wholeOf(rest.filter((column) => (latest > 0 ? yearOf(column) === latest : !earlier.includes(column))));
  const prior = wholeOf(earlier);
  return now === undefined || prior === undefined ? null : { prior, now, change: change.index, rate: rates[0]?.index ?? -1 };
}
