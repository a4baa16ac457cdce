// Row hierarchy: which row is the sum of which, in every amount column. By code (类 = Σ款 = Σ项, 合计 = Σ类),
// by numbering (一、 = 1、 + 2、), by totals (本年收入合计, 总计).
import type { Row, Table } from '../../tables/table';
import { sourceOf } from '../keys';
import { isBlankRow } from './blank';
import { publicItems, rowsBeside } from './publicItems';
import { isRateRow } from './rateLabel';

export interface RowSum {
  /** Indices into `table.rows`. */
  readonly total: number;
  readonly parts: readonly number[];
  readonly family: string;
  /** atMost: the parts stand under 其中： and need not be complete. */
  readonly force: 'certain' | 'guess' | 'atMost';
}

/** Sums among the rows of each panel. Where shape leaves open which rows a total counts, the alternatives share `choice`. */
export function rowSums(table: Table): (RowSum & { readonly choice: string | null })[] {
  const sums: (RowSum & { choice: string | null })[] = [];
  const children = new Map<number, number[]>();
  table.rows.forEach((row, i) => {
    if (row.parent < 0 || isRateRow(row)) return;
    const list = children.get(row.parent);
    if (list) list.push(i);
    else children.set(row.parent, [i]);
  });
  for (const [total, parts] of children) {
    const head = table.rows[total];
    if (!head) continue;
    if (head.code) sums.push({ total, parts, family: 'codes', force: 'certain', choice: null });
    else if (table.identity !== 'three-public') {
      const ofWhich = table.rows[parts[0] ?? -1]?.ofWhich === true;
      sums.push({ total, parts, family: ofWhich ? 'ofWhich' : 'outline', force: 'guess', choice: null });
    }
  }
  table.panels.forEach((_, p) => {
    const at = table.rows.flatMap((row, i) => (row.panel === p && !isRateRow(row) ? [i] : []));
    if (table.identity === 'three-public') sums.push(...publicSums(table, at));
    else if (at.some((i) => table.rows[i]?.code)) sums.push(...codeTotals(table, at, table.rows));
    else sums.push(...lineTotals(table, at));
  });
  sums.push(...personnelTotals(table));
  return sums;
}

/** 合计 over subject rows: the outermost of them, and closing lines (结余分配, 年末结转) between 本年支出合计 and 总计. */
function codeTotals(table: Table, at: readonly number[], rows: readonly Row[]): (RowSum & { choice: string | null })[] {
  const row = (i: number): Row => rows[i] as Row;
  // 人员经费合计 | 公用经费合计 in panels of their own: 合计 under one of them is of both.
  const halves = rows.filter(({ name }) => /^(?:人员|公用)经费合计$/.test(name)).map(({ panel }) => panel);
  const both = new Set(halves).size > 1;
  const codes = (both ? rows.map((_, i) => i) : at).filter((i) => row(i).code);
  const outer = codes.filter((i) => row(i).parent < 0);
  const totals = at.filter((i) => !row(i).code && (row(i).kind === 'total' || /^本年支出合计$|^支出合计$/.test(row(i).name)));
  if (totals.length === 0 || outer.length === 0) return [];
  const [first, second] = totals;
  const sums: (RowSum & { choice: string | null })[] = [];
  // A subject that is split over projects only (no row of its own) still counts once.
  if (first !== undefined) sums.push({ total: first, parts: outer, family: 'total', force: 'certain', choice: null });
  if (second !== undefined && first !== undefined) sums.push(closing(table, at, first, second));
  return sums;
}

function closing(table: Table, at: readonly number[], current: number, total: number): RowSum & { choice: string | null } {
  const between = at.filter((i) => i > current && i < total && !isFundLine(table.rows[i] as Row));
  return { total, parts: [current, ...between], family: 'closing', force: 'certain', choice: null };
}

const isFundLine = (row: Row): boolean => /^(?:general|fund|capital)$/.test(sourceOf(row.name) ?? '');

/** 人员经费合计 = 301 + 303, 公用经费合计 = the others; the panels of the table stand side by side. */
function personnelTotals(table: Table): (RowSum & { choice: string | null })[] {
  const all = table.rows.flatMap((row, i) => (row.subject?.length === 3 ? [i] : []));
  const sums: (RowSum & { choice: string | null })[] = [];
  table.rows.forEach((row, total) => {
    const personnel = /^人员经费合计$/.test(row.name);
    if (!personnel && !/^公用经费合计$/.test(row.name)) return;
    const parts = all.filter((i) => /^30[13]$/.test(table.rows[i]?.subject ?? '') === personnel);
    // Its figure may stand in another panel than its name.
    if (parts.length > 0 && !isBlank(table, total) && !sums.some((sum) => sum.total === total))
      sums.push({ total, parts, family: 'total', force: 'certain', choice: null });
  });
  return sums;
}

/** Totals over named lines: those above up to the total before, or, when the total comes first, those below. */
function lineTotals(table: Table, at: readonly number[]): (RowSum & { choice: string | null })[] {
  const row = (i: number): Row => table.rows[i] as Row;
  const sums: (RowSum & { choice: string | null })[] = [];
  const closes = (i: number): boolean => row(i).kind === 'total' || (row(i).kind === 'subtotal' && row(i).parent < 0);
  const totals = at.filter(closes);
  const first = totals[0];
  if (first === undefined) return sums;
  if (first === at[0]) {
    const below = at.filter((i) => i > first && row(i).parent < 0 && !closes(i));
    const next = below[0];
    if (next === undefined) return sums;
    sums.push({ total: first, parts: below, family: 'total', force: 'guess', choice: `total ${first}` });
    // One unit's line above its projects: the total is the unit's, the unit's is its projects'.
    if (below.length > 2) {
      sums.push({ total: first, parts: [next], family: 'unit', force: 'guess', choice: `total ${first}` });
      sums.push({ total: next, parts: below.slice(1), family: 'unit parts', force: 'guess', choice: `unit ${first}` });
    }
    return sums;
  }
  let from = 0;
  let carried: number | null = null;
  for (const total of totals) {
    const lines = at.slice(from, at.indexOf(total)).filter((i) => row(i).parent < 0 && !closes(i));
    const whole = carried === null ? lines : [carried, ...lines];
    const choice = `total ${total}`;
    if (whole.length > 0) {
      const fiscal = lines.find((i) => sourceOf(row(i).name) === 'fiscal');
      // 财政拨款 with its three funds under it, without a mark that they are its parts.
      const nested = fiscal === undefined ? [] : lines.filter((i) => i > fiscal && isFundLine(row(i)));
      const funds = carried === null ? [] : lines.filter((i) => isFundLine(row(i)));
      if (nested.length > 0) {
        sums.push({ total: fiscal ?? total, parts: nested, family: 'funds', force: 'guess', choice: null });
        sums.push({ total, parts: whole.filter((i) => !nested.includes(i)), family: 'total', force: 'certain', choice });
      } else if (funds.length > 0) {
        sums.push({ total, parts: whole.filter((i) => !funds.includes(i)), family: 'total', force: 'certain', choice });
      } else sums.push({ total, parts: whole, family: 'total', force: 'certain', choice });
    }
    carried = total;
    from = at.indexOf(total) + 1;
  }
  return sums;
}

function isBlank(table: Table, i: number): boolean {
  const row = table.rows[i];
  return row !== undefined && isBlankRow(table, row);
}

/** What provinces add to the table of “三公”经费. */
const OTHERS = /会议费|培训费/;

/** “三公”经费 = 出国 + 公务用车 + 接待; 公务用车 = 购置 + 运行; what a province adds (会议费, 培训费) counts in 合计 only. */
function publicSums(table: Table, at: readonly number[]): (RowSum & { choice: string | null })[] {
  const named = new Map<string, number>();
  const items = publicItems(table);
  for (const i of at) {
    const row = table.rows[i];
    const item = row && items.get(row);
    if (item && !named.has(item)) named.set(item, i);
  }
  // `一、“三公”经费支出` without figures of its own is a title; 支出合计 under it has them.
  const title = named.get('threePublic');
  if (title !== undefined && isBlank(table, title)) {
    const next = at.find((i) => i > title);
    if (next !== undefined && /^(?:支出)?(?:合计|小计)$/.test(table.rows[next]?.name ?? '')) named.set('threePublic', next);
    else named.delete('threePublic');
  }
  const pick = (...items: string[]): number[] => items.map((item) => named.get(item)).filter((i): i is number => i !== undefined);
  const sums: (RowSum & { choice: string | null })[] = [];
  const total = at.find((i) => table.rows[i]?.kind === 'total');
  const own = named.get('threePublic');
  const vehicles = named.get('vehicles');
  const cars = pick('vehiclePurchase', 'vehicleRunning');
  // A unit that buys none may have a row for running them alone.
  const parts = [...pick('abroad', 'reception'), ...(vehicles === undefined ? cars : [vehicles])].sort((a, b) => a - b);
  if (vehicles !== undefined && cars.length === 2)
    sums.push({ total: vehicles, parts: cars, family: 'vehicles', force: 'certain', choice: null });
  if (parts.length >= 2) {
    const extra = at.filter((i) => OTHERS.test(table.rows[i]?.name ?? ''));
    // A line beside the items that is none of them may be one under a name of its own.
    const { panel } = table.rows[at[0] ?? -1] ?? {};
    const unsure = rowsBeside(table).some((row) => row.panel === panel && !OTHERS.test(row.name));
    const force = unsure ? 'guess' : 'certain';
    if (own !== undefined) {
      sums.push({ total: own, parts, family: 'items', force, choice: null });
      if (total !== undefined)
        sums.push({ total, parts: [own, ...extra], family: 'with others', force: 'certain', choice: null });
    } else if (total !== undefined) sums.push({ total, parts: [...parts, ...extra], family: 'items', force, choice: null });
  }
  return sums;
}
