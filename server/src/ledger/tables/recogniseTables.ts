// The tables' share of the ledger: a statement for every figure, a relation for every sum that header, codes,
// numbering and totals promise. What one table says depends on that table and the report's year alone and is
// remembered by them.
import { isBlankMark, measure, readAmount } from '../../money/amount';
import type { Unit } from '../../money/unit';
import type { Cell, Column, PlacedTable, Row, Table } from '../../tables/table';
import { sayLater, type Text } from '../../text/say';
import type { Relation, Statement, SumRelation } from '../model';
import { performanceLedger } from '../performance/performanceLedger';
import { saysNil } from './blank';
import { namerOf } from './cellKey';
import { type ColumnChange, columnChange, columnSums, isRate } from './columnSums';
import { perYear } from './perYear';
import { isOfRates, isRateRow } from './rateLabel';
import { type RowSum, rowSums } from './rowSums';

/** One table's statements and relations, spans relative to its block, relations by local index. */
export interface TableLedger {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  /** Grid cell → local statement: `row * width + column`. */
  readonly byCell: ReadonlyMap<number, number>;
  /** The header cell over the names when it is an amount's: the header lost a cell and every figure stands under the wrong one. */
  readonly lost: Cell | null;
}

/** Families are named by pattern; what follows `#` tells the readings of one total apart and is no part of the name. */
export function familyOf({ family }: SumRelation): string {
  const end = family.indexOf('#');
  return end < 0 ? family : family.slice(0, end);
}

/** What the table says by itself, in a report of `year`. */
export function ledgerOfTable(placed: PlacedTable, year: number | null): TableLedger {
  return placed.table.continues ? NOTHING : ledgerOf(placed.whole, year);
}

const ledgerOf = perYear(read);

const NO_KEYS: readonly string[] = [];

function unitOfColumn(table: Table, column: Column): Unit {
  const path = column.path.join('');
  if (/%|％/.test(path) || isOfRates(column.path)) return '%';
  return column.unit ?? (/数量|面积|辆|台/.test(path) ? 'count' : (table.unit ?? '万元'));
}

/** A further page says nothing by itself: its figures are the first page's. */
const NOTHING: TableLedger = { statements: [], relations: [], byCell: new Map(), lost: null };

function read(original: Table, year: number | null): TableLedger {
  if (original.identity === 'performance') return { ...performanceLedger(original), lost: null };
  const lost = lostHeader(original);
  const table = lost ? inStep(original) : original;
  const statements: Statement[] = [];
  const byCell = new Map<number, number>();
  const namer = namerOf(table, year);
  const name = tableName(table);
  const width = table.grid.width;
  const units = table.columns.map((column) => unitOfColumn(table, column));
  for (const row of table.rows) {
    const cells = table.grid.rows[row.index] ?? [];
    const rates = isRateRow(row);
    for (const c of table.panels[row.panel]?.amountColumns ?? []) {
      const cell = cells[c];
      const column = table.columns[c];
      if (!cell || !column || cell.text === '' || isBlankMark(cell.text)) continue;
      const percent = /[%％]$/.test(cell.text);
      const amount = readAmount(percent ? cell.text.slice(0, -1) : cell.text);
      const unit: Unit = percent || rates ? '%' : (units[c] ?? '万元');
      const measured = amount && measure(amount, unit);
      if (!measured) continue;
      const key = unit === '%' || unit === 'count' ? null : namer.keyOf(row, column);
      byCell.set(row.index * width + c, statements.length);
      statements.push({
        span: cell.span,
        text: cell.text,
        value: measured.value,
        ulp: measured.ulp,
        unit,
        keys: key === null ? NO_KEYS : [key],
        label: cellLabel(name, row, column),
        table: -1,
      });
    }
  }
  if (lost) return { statements: statements.map((statement) => ({ ...statement, mute: true })), relations: [], byCell, lost };
  unkeyAmbiguous(table, statements, byCell);
  const relations = relationsOf(table, statements, byCell);
  return { statements, relations, byCell, lost: null };
}

/**
 * A table states a quantity once. Where its own cells would state one again and again with other figures, they are of
 * something narrower than their key: rows of the units of a department, columns of further funds. The first such column
 * is what the table is about; of rows none is.
 */
function unkeyAmbiguous(table: Table, statements: Statement[], byCell: ReadonlyMap<number, number>): void {
  const { width } = table.grid;
  const byKey = new Map<string, { readonly at: number; readonly row: number; readonly column: number }[]>();
  for (const [cell, at] of byCell) {
    const key = statements[at]?.keys[0];
    if (key === undefined) continue;
    const place = { at, row: Math.floor(cell / width), column: cell % width };
    const list = byKey.get(key);
    if (list) list.push(place);
    else byKey.set(key, [place]);
  }
  const value = (at: number): number => statements[at]?.value ?? 0;
  const unkey = (at: number): void => {
    const statement = statements[at];
    if (statement) statements[at] = { ...statement, keys: NO_KEYS };
  };
  /** How often a further column says what the first one says, and how often another thing. */
  const columns = new Map<number, { same: number; other: number }>();
  for (const places of byKey.values()) {
    const [first, ...others] = places;
    for (const { at, row, column } of others) {
      if (!first || row !== first.row) continue;
      let tally = columns.get(column);
      if (!tally) columns.set(column, (tally = { same: 0, other: 0 }));
      if (value(at) === value(first.at)) tally.same++;
      else tally.other++;
    }
  }
  const strange = new Set([...columns].flatMap(([column, { same, other }]) => (other > 1 && other > same ? [column] : [])));
  for (const places of byKey.values()) {
    const rows = new Set(places.map(({ row }) => row));
    const repeated = rows.size > 1 && new Set(places.map(({ at }) => value(at))).size > 1;
    for (const { at, column } of places) if (repeated || strange.has(column)) unkey(at);
  }
}

/** A column of names under `合计` or `基本支出` while no column is headed as names: the header is out of step with its columns. */
function lostHeader(table: Table): Cell | null {
  for (const panel of table.panels) {
    const column = table.columns[panel.nameColumn];
    if (!column?.header || panel.codeColumns.length === 0 || column.role !== 'name') continue;
    if (/^(?:合计|总计|小计|基本支出|项目支出|预算数|决算数|金额)$/.test(column.path.at(-1) ?? '')) return column.header;
  }
  return null;
}

/** The table with its header moved right by the cell it lost: what its figures would be, if it is so. */
function inStep(table: Table): Table {
  const at = table.panels[0]?.nameColumn ?? 0;
  const columns = table.columns.map(
    (column, c): Column =>
      c === at ? { ...column, path: [] } : c > at ? { ...column, path: table.columns[c - 1]?.path ?? [] } : column,
  );
  return { ...table, columns };
}

function relationsOf(table: Table, statements: Statement[], byCell: Map<number, number>): Relation[] {
  const relations: Relation[] = [];
  const width = table.grid.width;
  const at = (row: Row | undefined, c: number): number => (row ? (byCell.get(row.index * width + c) ?? -1) : -1);
  const isWritten = (row: Row | undefined, c: number): boolean =>
    at(row, c) >= 0 || (row !== undefined && saysNil(table.grid.rows[row.index]?.[c]?.text ?? ''));
  const sum = (
    family: string,
    force: SumRelation['force'],
    total: number,
    totalRow: Row,
    totalColumn: number,
    parts: readonly number[],
    label: () => Text,
    given: boolean,
    minus: readonly number[] = [],
  ): void => {
    const present = parts.filter((part) => part >= 0);
    const less = minus.filter((part) => part >= 0);
    if (!given && (statements[total]?.value ?? 0) !== 0) return;
    // An empty total says that nothing is left.
    if (total < 0 && less.length > 0) return;
    if (total < 0 && present.every((part) => statements[part]?.value === 0)) return;
    if (total < 0 && present.length === 0) return;
    const whole = total >= 0 ? total : blankStatement(table, totalRow, totalColumn, statements, byCell);
    if (whole < 0) return;
    relations.push({
      kind: 'sum',
      family,
      total: whole,
      parts: [
        ...present.map((part) => ({ at: part, sign: 1 as const })),
        ...less.map((part) => ({ at: part, sign: -1 as const })),
      ],
      label: sayLater(label),
      force,
    });
  };
  table.panels.forEach((panel, p) => {
    for (const { total, parts, minus } of columnSums(table, panel)) {
      const [to, from] = [table.columns[total], parts.map((c) => table.columns[c])];
      const less = minus.map((c) => table.columns[c]);
      const rows = table.rows.filter((row) => row.panel === p && !isRateRow(row));
      const given = rows.some((row) => [...parts, ...minus].some((c) => isWritten(row, c)));
      for (const row of rows) {
        sum(
          `columns ${total}${minus.length > 0 ? ' closing' : ''}`,
          'guess',
          at(row, total),
          row,
          total,
          parts.map((c) => at(row, c)),
          () => columnLabel(row, to, from, less),
          given,
          minus.map((c) => at(row, c)),
        );
      }
    }
  });
  table.panels.forEach((panel, p) => {
    const change = columnChange(table, panel);
    if (change) relations.push(...changesIn(table, p, change, statements, at));
  });
  const chosen = new Map<string, Set<string>>();
  const sums = rowSums(table);
  const partCell = (total: Row, c: number, part: number): number => matching(table, total, c, table.rows[part]);
  const given = new Set<string>();
  for (const one of sums) {
    const head = table.rows[one.total];
    for (const c of head ? amountColumnsOf(table, head) : [])
      if (head && one.parts.some((i) => isWritten(table.rows[i], partCell(head, c, i))))
        given.add(`${breakdownOf(table, one)} ${c}`);
  }
  for (const one of sums) {
    const { total, parts, family, force, choice } = one;
    const totalRow = table.rows[total];
    if (!totalRow) continue;
    for (const c of amountColumnsOf(table, totalRow)) {
      const column = columnFor(table, totalRow, c);
      if (column && isRate(column)) continue;
      const key = `${choice} ${c}`;
      const partCells = parts.map((i) => at(table.rows[i], partCell(totalRow, c, i)));
      if (choice !== null) {
        // Of several readings of one total, the first that holds; else the first there is.
        const holds = residual(statements, at(totalRow, c), partCells) === 0;
        const taken = chosen.get(key);
        if (taken?.has('held') || (taken && !holds)) continue;
        if (taken) {
          const earlier = relations.findIndex((r) => r.kind === 'sum' && r.family.endsWith(`#${key}`));
          if (earlier >= 0) relations.splice(earlier, 1);
        }
        chosen.set(key, new Set(holds ? ['held'] : ['open']));
      }
      sum(
        `${family}${choice === null ? '' : `#${key}`}`,
        force,
        at(totalRow, c),
        totalRow,
        c,
        partCells,
        () => rowLabel(table, totalRow, parts, column),
        given.has(`${breakdownOf(table, one)} ${c}`),
      );
    }
  }
  relations.push(...sidesOf(table, at));
  return relations;
}

/**
 * What a sum breaks down, by name. A blank cell is zero where the breakdown it is part of is given, be it in one cell;
 * a breakdown that is blank from end to end was not made, and says nothing of its total. Subjects are listed for their
 * money: a column that gives one of them gives all. The lines of a form stand there in any case: each total has its own.
 */
const breakdownOf = (table: Table, { total, parts, family }: RowSum): string =>
  parts.every((i) => table.rows[i]?.code) ? family : `${family} ${total}`;

/** 增减额 = this year − last year, and 增减% of it, in every row; the rates only where most of them bear it out. */
function changesIn(
  table: Table,
  p: number,
  { prior, now, change, rate }: ColumnChange,
  statements: readonly Statement[],
  at: (row: Row | undefined, c: number) => number,
): Relation[] {
  const sums: Relation[] = [];
  const rates: Relation[] = [];
  let held = 0;
  for (const row of table.rows) {
    if (row.panel !== p) continue;
    const [before, current, amount, stated] = [at(row, prior), at(row, now), at(row, change), at(row, rate)];
    const name = row.project || row.name || row.label;
    if (amount >= 0 && current >= 0 && before >= 0)
      sums.push({
        kind: 'sum',
        family: 'change of a row',
        total: amount,
        parts: [
          { at: current, sign: 1 },
          { at: before, sign: -1 },
        ],
        label: { zh: `${name}：增减额＝本年－上年`, en: `${name}: change = this year − last year` },
        force: 'guess',
      });
    const base = statements[before]?.value ?? 0;
    if (amount < 0 || stated < 0 || base <= 0) continue;
    const part = Math.abs(((statements[amount]?.value ?? 0) / base) * 100_000_000);
    if (Math.abs(part - Math.abs(statements[stated]?.value ?? 0)) <= (statements[stated]?.ulp ?? 0)) held++;
    rates.push({
      kind: 'rate',
      stated,
      numerator: amount,
      denominator: before,
      denominatorKey: null,
      current: -1,
      direction: { amount: UNSAID, rate: UNSAID },
      label: { zh: `${name}：增减幅度＝增减额÷上年`, en: `${name}: rate = change ÷ last year` },
    });
  }
  return held * 3 >= rates.length * 2 ? [...sums, ...rates] : sums;
}

const UNSAID = { sign: 0, span: null, word: '' } as const;

/** 收入总计 = 支出总计 of one table. */
function sidesOf(table: Table, at: (row: Row | undefined, c: number) => number): Relation[] {
  if (table.identity !== 'balance-total' && table.identity !== 'fiscal-balance') return [];
  const totals = table.rows.filter((row) => row.kind === 'total');
  const [left, right] = [totals.find((row) => row.panel === 0), totals.find((row) => row.panel === 1)];
  if (!left || !right) return [];
  const a = at(left, table.panels[0]?.amountColumns[0] ?? -1);
  const b = at(right, table.panels[1]?.amountColumns[0] ?? -1);
  if (a < 0 || b < 0) return [];
  return [
    {
      kind: 'sum',
      family: 'sides',
      total: b,
      parts: [{ at: a, sign: 1 }],
      label: { zh: `${right.name}＝${left.name}`, en: `${right.name} = ${left.name}` },
      force: 'certain',
    },
  ];
}

function residual(statements: readonly Statement[], total: number, parts: readonly number[]): number {
  return (statements[total]?.value ?? 0) - parts.reduce((sum, part) => sum + (statements[part]?.value ?? 0), 0);
}

/** An empty cell that its parts say is not zero. */
function blankStatement(table: Table, row: Row, c: number, statements: Statement[], byCell: Map<number, number>): number {
  const cell = table.grid.rows[row.index]?.[c];
  const column = table.columns[c];
  // Pieces, vehicles and square metres are not added up unless somebody did.
  if (!cell || !column || /数量|面积|辆|台/.test(column.path.join('')) || (cell.text !== '' && !isBlankMark(cell.text)))
    return -1;
  byCell.set(row.index * table.grid.width + c, statements.length);
  statements.push({
    span: cell.span,
    text: cell.text,
    value: 0,
    ulp: 1,
    unit: column.unit ?? table.unit ?? '万元',
    keys: [],
    label: cellLabel(tableName(table), row, column),
    table: -1,
  });
  return statements.length - 1;
}

const amountColumnsOf = (table: Table, row: Row): readonly number[] => table.panels[row.panel]?.amountColumns ?? [];
const columnFor = (table: Table, _row: Row, c: number): Column | undefined => table.columns[c];

/** The column of another panel's row that answers to column `c`: the same place among its panel's amounts. */
function matching(table: Table, from: Row, c: number, to: Row | undefined): number {
  if (!to || to.panel === from.panel) return c;
  const place = amountColumnsOf(table, from).indexOf(c);
  return amountColumnsOf(table, to)[place] ?? -1;
}

export function tableName(table: Table): string {
  return table.title === '' ? '本表' : `《${table.title}》`;
}

function cellLabel(name: string, row: Row, column: Column): Text {
  return sayLater(() => {
    const line = row.project || row.name || row.label || row.code?.digits || '';
    const path = column.path
      .filter((label) => label !== line)
      .slice(-2)
      .join('·');
    const zh = `${name}${line === '' ? '' : `“${line}”`}${path === '' ? '' : `的“${path}”`}`;
    return { zh, en: `${name} ${[line, path].filter((part) => part !== '').join(' / ')}` };
  });
}

function columnLabel(
  row: Row,
  total: Column | undefined,
  parts: readonly (Column | undefined)[],
  minus: readonly (Column | undefined)[],
): Text {
  // Groups of columns have 合计 each: told apart by what stands above it.
  const name = (column: Column | undefined): string => (minus.length > 0 ? column?.path[0] : column?.path.at(-1)) ?? '';
  const less = minus.map((column) => `－${name(column)}`).join('');
  const text = `${row.project || row.name || row.label}：${name(total)}＝${parts.map(name).join('＋')}${less}`;
  return { zh: text, en: text };
}

function rowLabel(table: Table, total: Row, parts: readonly number[], column: Column | undefined): Text {
  const names = parts.map((i) => table.rows[i]).map((row) => row?.code?.digits ?? row?.name ?? '');
  const listed = names.length > 6 ? [...names.slice(0, 5), '……'] : names;
  const head = total.code ? `${total.code.digits}${total.name}` : total.name;
  const text = `${column?.path.at(-1) ?? ''}：${head}＝${listed.join('＋')}`;
  return { zh: text, en: text };
}
