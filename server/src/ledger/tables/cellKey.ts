// Which quantity a cell of an official table states: from what the table is, what its row is and what its
// column is, never from where they stand.
import { bundledCatalogue } from '../../catalog/bundled';
import { normalName } from '../../catalog/subjectName';
import type { Column, Panel, Row, Table } from '../../tables/table';
import { yearsIn } from '../../tables/years';
import {
  assetsKey,
  expenditureKey,
  type Fund,
  fundOf,
  type Item,
  incomeKey,
  itemKey,
  type Measure,
  measureOf,
  procurementKey,
  projectSubject,
  type Source,
  sourceOf,
  type Time,
} from '../keys';
import { perYear } from './perYear';
import { publicItemOf, publicItems, rowsBeside } from './publicItems';
import { isOfRates } from './rateLabel';
import { yearRows } from './yearRows';

/** Names the quantities of one table in a report of one year; made once. */
export interface Namer {
  /** The key of the figure in that row and column; null when the table does not say. */
  keyOf(row: Row, column: Column): string | null;
  /** The income source of a row of an income panel, with what it stands under taken into account. */
  sourceOfRow(row: Row): Source | null;
}

/** `year`: the report's, where it is known. */
export const namerOf = perYear(makeNamer);

function makeNamer(table: Table, reported: number | null): Namer {
  const current = currentOf(
    table.columns.flatMap((column) => column.path.flatMap(yearsIn)),
    reported,
  );
  const outturn = table.columns.some((column) => column.path.some((label) => OUTTURN.test(label)));
  const incomePanels = new Set(table.panels.flatMap((panel, p) => (isIncomePanel(table, panel, p) ? [p] : [])));
  const split = new Set(
    table.columns.map((column) => columnSource(column)).filter((source): source is Source => source !== null),
  );
  // What a column or a row says is the same for all the cells along it.
  const sourceOfRow = once((row: Row) => rowSource(table, row));
  const timeOfColumn = once((column: Column) => timeOf(column.path, current, outturn));
  const sourceOfColumn = once((column: Column) => columnSource(column));
  const outMeasure = once((column: Column) => outMeasureOf(column));
  const worth = once(worthColumn);
  const itemsAcross = once(itemsAcrossOf);
  const onlyItems = once((of: Table) => rowsBeside(of).length === 0);
  const projectFunds = once(hasOtherFunds);
  const open = new Set(table.panels.flatMap(({ amountColumns }) => unheadedOf(table, amountColumns)));
  const keyOf = (row: Row, column: Column): string | null => {
    const time = timeOfColumn(column);
    if (time === null || open.has(column.index)) return null;
    switch (table.identity) {
      case 'balance-total':
      case 'fiscal-balance':
        return incomePanels.has(row.panel) ? incomeLine(table, sourceOfRow(row), time) : outLine(table, row, column, time);
      case 'income-total':
        return incomeCell(row, sourceOfColumn(column), split, time);
      case 'expenditure-total':
        return outCell(row, outMeasure(column), 'all', time);
      case 'general-expenditure':
        return outCell(row, outMeasure(column), 'general', time);
      case 'general-basic':
        return basicCell(row, column, time);
      case 'general-project':
        return projectCell(row, column, time, projectFunds(table));
      case 'government-fund':
      case 'state-capital':
        return fundCell(table, row, column, time);
      case 'three-public':
        return publicCell(table, row, column, time, itemsAcross(table), onlyItems(table), reported);
      case 'carry-over':
        return carryCell(row, column);
      case 'procurement':
        return isTotal(row) && column === worth(table) ? procurementKey('total') : null;
      case 'assets':
        return column === worth(table) ? assetsCell(table, row) : null;
      default:
        return null;
    }
  };
  return { keyOf, sourceOfRow };
}

const OUTTURN = /决算数|^(?:全年|决算|实际)?支出数$|^(?:全年|实际)执行数$/;

/** Columns without a word over them, where there are several: nothing says what tells them apart. */
function unheadedOf(table: Table, columns: readonly number[]): readonly number[] {
  const unheaded = columns.filter((c) => table.columns[c]?.path.length === 0);
  return unheaded.length > 1 ? unheaded : [];
}

/** `make`, remembered by what it is made of. */
function once<K, V>(make: (of: K) => V): (of: K) => V {
  const made = new Map<K, V>();
  return (of) => {
    let value = made.get(of);
    if (value === undefined && !made.has(of)) made.set(of, (value = make(of)));
    return value as V;
  };
}

export const subjectOf = (digits: string): string => `${/^2/.test(digits) ? 'f' : 'e'}:${digits}`;

/**
 * The year that is now where columns name years: the report's own. Null where they name two or more and that is none of
 * them: whether they are of other years or were left as they stood in an older report, nobody can tell.
 */
function currentOf(years: readonly number[], reported: number | null): number | null {
  if (reported === null || new Set(years).size < 2) return Math.max(0, ...years);
  return years.includes(reported) ? reported : null;
}

/**
 * What time a column's figures are of; null for changes and rates, which state no amount of their own, and for years that
 * are neither `current` nor the one before. 预算数 beside 决算数 is what was planned.
 */
function timeOf(path: readonly string[], current: number | null, outturn: boolean): Time | null {
  const label = path.join('/');
  if (/增减|增长|比上年|比.*[数额].*[±]|%|％/.test(label) || isOfRates(path)) return null;
  const years = path.flatMap(yearsIn);
  const back = years.length > 0 ? (current ?? Number.NaN) - Math.max(...years) : 0;
  if (back !== 0 && back !== 1) return null;
  const before = back === 1 || /上年(?!.*结)(?:预算|执行|决算|数)/.test(label);
  if (before) return /执行|决算/.test(label) ? 'priorOutturn' : 'prior';
  if (/年初预算/.test(label) || (outturn && path.some((part) => /^(?:20\d\d(?:年度?)?)?预算数$/.test(part)))) return 'budget';
  if (/全年预算|调整预算/.test(label)) return 'revised';
  return 'now';
}

function isIncomePanel(table: Table, panel: Panel, p: number): boolean {
  if (/收入/.test(panel.title) && !/支出/.test(panel.title)) return true;
  if (/支出/.test(panel.title)) return false;
  const rows = table.rows.filter((row) => row.panel === p);
  return rows.filter((row) => row.code === null && sourceOf(row.name) !== null).length >= 3;
}

/** A line of an income panel. Under 上年结转 the funds are those carried over. */
function rowSource(table: Table, row: Row): Source | null {
  const own = sourceOf(row.name);
  if (own === null) return null;
  for (let at = row.parent; at >= 0; at = table.rows[at]?.parent ?? -1) {
    const above = sourceOf(table.rows[at]?.name ?? '');
    if (above === 'carry' || above === 'carryFiscal' || above === 'carryOther') return carried(own);
  }
  // 年初财政拨款结转和结余 is followed by its three funds, numbered anew.
  const lines = table.rows.filter((other) => other.panel === row.panel);
  const at = lines.indexOf(row);
  const carry = lines.findIndex((other) => /^(?:carry|carryFiscal)$/.test(sourceOf(other.name) ?? '') && other.kind !== 'total');
  if (carry >= 0 && carry < at && (own === 'general' || own === 'fund' || own === 'capital')) return carried(own);
  return own;
}

function carried(source: Source): Source | null {
  const to: Partial<Record<Source, Source>> = {
    fiscal: 'carryFiscal',
    carryFiscal: 'carryFiscal',
    general: 'carryGeneral',
    fund: 'carryFund',
    capital: 'carryCapital',
    account: 'carryAccount',
    own: 'carryOwn',
    carryOther: 'carryOther',
  };
  return to[source] ?? null;
}

function incomeLine(table: Table, source: Source | null, time: Time): string | null {
  return source === null ? null : incomeKey('total', source, scopeOf(table), time);
}

const scopeOf = (table: Table): 'all' | 'fiscal' => (table.identity === 'fiscal-balance' ? 'fiscal' : 'all');

/** A line of an expenditure panel: a 类 by code or by name, or one of the closing lines. */
function outLine(table: Table, row: Row, column: Column, time: Time): string | null {
  const fund: Fund = table.identity === 'fiscal-balance' ? (fundOf(column.path.at(-1) ?? '') ?? 'fiscal') : 'all';
  const measure = measureOf(column.path.slice(1).join('/'));
  if (row.code && row.subject === null) return null;
  const subject = row.subject !== null ? subjectOf(row.subject) : closingLine(row.name);
  if (subject !== null) return expenditureKey(subject, measure, fund, time);
  const own = measureOf(row.name);
  if (own !== 'all' && measure === 'all') return expenditureKey('current', own, fund, time);
  const code = classByName(row.name);
  return code === null ? null : expenditureKey(`f:${code}`, measure, fund, time);
}

function closingLine(name: string): string | null {
  if (/^(?:支出总计|总计|收支总计)$/.test(name)) return 'total';
  if (/^(?:本年支出(?:合计|小计)?|支出合计|合计)$/.test(name)) return 'current';
  if (/^(?:年末|年终|结转下年)/.test(name) && /结转|结余/.test(name)) return 'carryOut';
  if (/^结余分配$/.test(name)) return 'distributed';
  return null;
}

let classes: Map<string, string> | null = null;

/** The code of a 类 by its name (社会保障和就业支出 → 208), renamed ones included; null when there is none. */
export function classByName(name: string): string | null {
  if (!classes) {
    classes = new Map();
    for (const subject of bundledCatalogue().all('functional')) {
      if (subject.code.length === 3) classes.set(normalName(subject.name), subject.code);
    }
  }
  return classes.get(normalName(name)) ?? null;
}

const isTotal = (row: Row): boolean => row.kind === 'total' || (row.code === null && /^合计$|^总计$/.test(row.name));

/** 收入总表: subject × source. */
function incomeCell(row: Row, of: Source | null, split: ReadonlySet<Source>, time: Time): string | null {
  let source = of;
  if (source === null) return null;
  if (source === 'general' && split.has('generalTransfer')) source = 'generalOwn';
  if (source === 'fund' && split.has('fundTransfer')) source = 'fundOwn';
  if (source === 'capital' && split.has('capitalTransfer')) source = 'capitalOwn';
  if (row.code) return row.subject === null ? null : incomeKey(subjectOf(row.subject), source, 'all', time);
  return isTotal(row) ? incomeKey('total', source, 'all', time) : null;
}

function columnSource(column: Column): Source | null {
  const leaf = column.path.at(-1) ?? '';
  const above = column.path.slice(0, -1).join('/');
  if (/^(?:小计|合计)$/.test(leaf) && above !== '') {
    const group = sourceOf(column.path.at(-2) ?? '');
    return group ?? (/收入预算|收入/.test(above) ? 'total' : null);
  }
  if (/小计$/.test(leaf) && /财政拨款/.test(leaf)) return 'fiscal';
  const own = sourceOf(leaf);
  return own !== null && /结转|结余/.test(above) ? carried(own) : own;
}

/** Economic classes as columns: 基本支出 split into 工资福利支出, 商品和服务支出 …. */
const ECONOMIC = /工资福利|商品和?服务|个人和家庭|资本性|债务(?:利息|还本)|对(?:企业|社会保障基金)/;

/** 支出 of everything or of one fund, and not of some use. */
const WHOLE =
  /^(?:20\d\d(?:年度?)?|本年|当年|年初|部门|单位|财政|拨款|总|预算|决算|一般公共预算|政府性基金|国有资本经营)*支出(?:预算|决算|数|额|金额)*$/;

/** What a column of a table of subject × 基本/项目 measures; null for columns that say more than is read here. */
function outMeasureOf(column: Column): Measure | null {
  const leaf = column.path.at(-1) ?? '';
  // Funds side by side in one table (支出总表 by fund, 一般公共预算 by 上级转移支付).
  if (/上级|转移支付|结转|国有资本|基金/.test(leaf)) return null;
  // 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余: of the four groups one is expenditure.
  if (column.path.some((label) => /结转|结余|^本年收入/.test(label))) return null;
  if (ECONOMIC.test(leaf)) return null;
  const measure = measureOf(column.path.join('/'));
  const total = /合计|小计|总计|预算数|决算数|执行数|金额/.test(leaf);
  // 一般性项目 under 项目支出 is some of it.
  if (measure !== 'all') return total || measureOf(leaf) !== 'all' ? measure : null;
  if (/^专项(?:业务)?经费/.test(leaf)) return 'project';
  return total || WHOLE.test(leaf) ? measure : null;
}

/** A figure of subject × 基本/项目. The 合计 row is 本年支出. */
function outCell(row: Row, measure: Measure | null, fund: Fund, time: Time): string | null {
  if (measure === null) return null;
  if (row.code)
    return row.project === '' && row.subject !== null ? expenditureKey(subjectOf(row.subject), measure, fund, time) : null;
  return isTotal(row) ? expenditureKey('current', measure, fund, time) : null;
}

function basicCell(row: Row, column: Column, time: Time): string | null {
  // 工资福利支出 and its items as columns: each is some of what the row spends.
  if (column.path.some((label) => ECONOMIC.test(label))) return null;
  const named = measureOf(column.path.at(-1) ?? '');
  const measure: Measure = named === 'personnel' || named === 'operating' ? named : 'basic';
  if (row.code)
    return /^[35]/.test(row.subject ?? '') ? expenditureKey(subjectOf(row.subject ?? ''), measure, 'general', time) : null;
  if (isTotal(row)) return expenditureKey('current', measure, 'general', time);
  const line = measureOf(row.name);
  return row.kind === 'subtotal' && (line === 'personnel' || line === 'operating')
    ? expenditureKey('current', line, 'general', time)
    : null;
}

/** 项目支出表 of all money: 一般公共预算 is one of its columns. */
const hasOtherFunds = ({ title, columns }: Table): boolean =>
  !/一般公共预算/.test(title) &&
  columns.some(({ path }) => /基金|国有资本|单位资金|其他资金|专户/.test(path.at(-1) ?? '')) &&
  columns.some(({ path }) => path.some((label) => fundOf(label) === 'general'));

function projectCell(row: Row, column: Column, time: Time, mixed: boolean): string | null {
  const leaf = column.path.at(-1) ?? '';
  // Only what is plainly of the general budget can be compared with that budget's tables.
  if (mixed && fundOf(leaf) !== 'general') return null;
  if (mixed) return projectCell(row, { ...column, path: ['合计'] }, time, false);
  const economic = /合计|小计|总计|预算数|金额/.test(leaf) ? '' : `/${leaf}`;
  if (row.code && row.subject === null) return null;
  if (row.project !== '' && row.subject !== null)
    return expenditureKey(`${projectSubject(row.project)}@${row.subject}${economic}`, 'project', 'general', time);
  if (row.subject !== null) return expenditureKey(`${subjectOf(row.subject)}${economic}`, 'project', 'general', time);
  if (isTotal(row)) return expenditureKey(`current${economic}`, 'project', 'general', time);
  return row.name === '' ? null : expenditureKey(`${projectSubject(row.name)}@${economic}`, 'project', 'general', time);
}

function fundCell(table: Table, row: Row, column: Column, time: Time): string | null {
  const path = column.path.join('/');
  if (/结转|结余|收入/.test(column.path.at(-1) ?? '') || /结转|结余/.test(path)) return null;
  const named = column.path.map((label) => label.replace(/国有资本经营(?:财政拨款)?预算|政府性基金预算/g, ''));
  return outCell(row, outMeasureOf({ ...column, path: named }), table.identity === 'government-fund' ? 'fund' : 'capital', time);
}

/** “三公”: items as rows (funds as columns), or items as columns (one row, or one a year). */
function publicCell(
  table: Table,
  row: Row,
  column: Column,
  time: Time,
  across: Across | null,
  only: boolean,
  reported: number | null,
): string | null {
  const own = publicItems(table).get(row) ?? null;
  const leaf = column.path.at(-1) ?? '';
  const years = across ? yearRows(table, reported) : null;
  const year = years?.times.get(row);
  // Among rows of other years than the report's, one of no year is of none of its own.
  if (years?.year === null) return null;
  if (across && year !== undefined) return yearCell(column, year, time, across);
  if (own === null && across && (row.kind === 'total' || row.index === across.only))
    return itemAcross(column, time, across?.named ?? true);
  if (own !== null || row.kind === 'total' || row.kind === 'subtotal') {
    if (fundOf(leaf) !== null && fundOf(leaf) !== 'fiscal') return null;
    const item = own ?? (only && (row.kind === 'total' || row.name === '支出合计') ? 'threePublic' : null);
    return item === null ? null : itemKey(item, time);
  }
  if (row.label !== '' && !/^\d*$/.test(row.label)) return null;
  return itemAcross(column, time, across?.named ?? true);
}

/** A row of one year: what it says of now is as its column has it. */
function yearCell(column: Column, year: Time | null, time: Time, across: Across): string | null {
  if (year === null || (year !== 'now' && time !== 'now')) return null;
  return itemAcross(column, year === 'now' ? time : year, across.named);
}

/** A table with the items as columns; `only` is its one row, whose label says whose they are; -1 where there are more. */
interface Across {
  readonly only: number;
  /** “三公”经费 has a column of its own: 合计 is of more than that. */
  readonly named: boolean;
}

/** Whether the items are columns: 因公出国（境）费 and 公务接待费 beside each other. */
function itemsAcrossOf({ columns, rows }: Table): Across | null {
  const has = (item: Item): boolean => columns.some(({ path }) => path.some((label) => publicItemOf(label) === item));
  if (!has('abroad') || !has('reception')) return null;
  return { only: rows.length === 1 ? (rows[0]?.index ?? -1) : -1, named: columns.some(({ path }) => /三公/.test(path.join(''))) };
}

/** The item a column is of; 合计 by itself is of all. */
function itemAcross(column: Column, time: Time, named: boolean): string | null {
  const labels = column.path.filter((label) => !/^(?:20\d\d(?:年度?)?)?(?:预算数|决算数|小计|合计)$/.test(label));
  const whole = labels.length === 0 && !named && /合计$/.test(column.path.join(''));
  const item = whole ? 'threePublic' : publicItemOf(labels.at(-1) ?? '');
  return item === null ? null : itemKey(item, time);
}

/** The words over a column that says what all of a row is worth, not how many there are or what one costs. */
const WORTH = /^(?:合计|总计|小计|(?:采购|预算)?金额(?:合计)?|预算数|总价|价值(?:合计)?)$/;

/** The column of what things are worth; null where it cannot be told from others. */
function worthColumn(table: Table): Column | null {
  const labelled = table.columns.map((column) => ({
    column,
    labels: column.path.map((label) => label.replace(/[（(].*?[)）]/g, '')),
  }));
  const worth = labelled.filter(
    ({ labels }) => WORTH.test(labels.at(-1) ?? '') && !labels.some((label) => /数量|单价|面积/.test(label)),
  );
  const overall = worth.length > 1 ? worth.filter(({ labels }) => labels.at(-1) === '总计') : worth;
  return overall.length === 1 ? (overall[0]?.column ?? null) : null;
}

/** 资产占用情况表: its total, which is that of the fixed assets where the table is of nothing else. */
function assetsCell(table: Table, row: Row): string | null {
  if (/^固定资产(?:总额|合计|小计)?$/.test(row.name)) return assetsKey('fixed');
  if (row.kind !== 'total' && !/^资产(?:总额|总计|合计)$/.test(row.name)) return null;
  return assetsKey(/固定资产/.test(table.title) ? 'fixed' : 'total');
}

function carryCell(row: Row, column: Column): string | null {
  if (row.kind !== 'total' && !isTotal(row)) return null;
  const path = column.path.join('/');
  if (/支出|人员|公用/.test(path)) return null;
  if (/非财政/.test(path)) return incomeKey('total', 'carryOther');
  if (/财政拨款/.test(path)) return incomeKey('total', 'carryFiscal');
  return /总计|合计/.test(path) ? incomeKey('total', 'carry') : null;
}
