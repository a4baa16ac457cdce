// What every column of a table holds, judged by its header and by its cells together, and which columns form
// one of several tables standing side by side (收入 | 支出; code name amount | code name amount).

import type { Unit } from '../money/unit';
import { squash } from '../text/fold';
import { hasChinese, isFigure } from './cellKinds';
import { headerPaths } from './header';
import type { Column, ColumnRole, Grid, Panel } from './table';

export function columnsOf(grid: Grid, headers: number): Column[] {
  const body = grid.rows.slice(headers);
  return headerPaths(grid, headers).map(({ path, cell }, index) => {
    const cells: string[] = [];
    for (const row of body) {
      const text = squash(row[index]?.text ?? '');
      if (text !== '') cells.push(text);
    }
    return { index, role: roleOf(path, cells, index), path, header: cell, unit: unitOf(path) };
  });
}

function roleOf(path: readonly string[], cells: readonly string[], index: number): ColumnRole {
  const leaf = path.at(-1) ?? '';
  const whole = path.join('/');
  if (/^(?:序号|行次|栏次|项次)$/.test(path[0] ?? '') || /^(?:序号|行次|栏次)$/.test(leaf)) return 'ordinal';
  // The number of a unit is no subject's.
  if (/单位(?:代码|编码|编号)$/.test(leaf)) return 'ordinal';
  // 2015, 2016: what the figures beside them are of.
  if (/^(?:年度|年份)$/.test(leaf) && cells.some((text) => /^20\d\d/.test(text))) return 'name';
  const labels = cells.filter(hasChinese).length;
  const figures = cells.filter(isFigure).length;
  const others = cells.length - labels - figures;
  if (/编码|代码|^[类款]$|科目编码/.test(whole) || /^[类款项]$/.test(leaf)) {
    if (labels * 2 > cells.length && cells.some((text) => text.length > 2 && !/^(?:合计|总计)$/.test(text))) return 'name';
    // 类 款 项 over a block whose last columns are really names: what is in the cells decides.
    const numbers = cells.filter((text) => /^\d{1,7}$/.test(text)).length;
    return numbers > 0 || cells.length === 0 || labels > 0 ? (figures > numbers ? 'amount' : 'code') : 'text';
  }
  if (/^项目名称$|^项目名称|采购项目|支出项目/.test(leaf) && labels >= figures) return 'project';
  if (labels > figures + others) return /备注|说明|性质|规格|形式|依据|佐证|内容$|用途/.test(leaf) && index > 0 ? 'text' : 'name';
  if (figures > 0 && figures >= labels + others) return 'amount';
  if (cells.length > 0) return labels > 0 ? 'name' : 'text';
  return /名称|^项目$|功能分类$|内容|^单位$|指标$/.test(leaf)
    ? 'name'
    : AMOUNT_LABEL.test(whole.replace(/\([^()]*\)/g, ''))
      ? 'amount'
      : 'text';
}

const AMOUNT_LABEL = /预算|决算|合计|小计|总计|支出|收入|拨款|经费|资金|结转|结余|补助|金额|专户|费$|数$/;

function unitOf(path: readonly string[]): Unit | null {
  for (const label of [...path].reverse()) {
    const match = /[(（:：](?:单位[:：])?(亿元|万元|元|%)[)）]?/.exec(label);
    if (match) return match[1] as Unit;
  }
  return null;
}

/** Cuts the columns into panels: a new one starts at a code or name column that comes after amounts and has amounts after it. */
export function panelsOf(columns: readonly Column[]): Panel[] {
  const starts: number[] = [];
  let amounts = true;
  columns.forEach((column) => {
    const label = column.role === 'code' || column.role === 'name';
    if (label && amounts) {
      if (starts.length === 0 || columns.slice(column.index).some((c) => c.role === 'amount')) starts.push(column.index);
      amounts = false;
    } else if (column.role === 'amount' && starts.length > 0) amounts = true;
  });
  if (starts.length === 0) starts.push(columns.findIndex((c) => c.role === 'project'));
  if ((starts[0] ?? -1) < 0) starts[0] = 0;
  return starts.map((start, i): Panel => {
    const first = i === 0 ? 0 : start;
    const last = (starts[i + 1] ?? columns.length) - 1;
    const own = columns.slice(first, last + 1);
    const named = own.filter((c) => c.role === 'name');
    // 单位名称 beside 科目名称 says whose the row is, not what it is.
    const subjects = named.filter((c) => /科目|功能分类|经济分类|项目/.test(c.path.at(-1) ?? ''));
    const names = subjects.length > 0 ? subjects : named;
    return {
      title: own[0]?.path[0] ?? '',
      first,
      last,
      codeColumns: own.filter((c) => c.role === 'code').map((c) => c.index),
      nameColumn: (names[0] ?? own.find((c) => c.role === 'project') ?? own.find((c) => c.role === 'code'))?.index ?? -1,
      projectColumn:
        names.length > 0 || own.some((c) => c.role === 'code') ? (own.find((c) => c.role === 'project')?.index ?? -1) : -1,
      amountColumns: own.filter((c) => c.role === 'amount').map((c) => c.index),
    };
  });
}
