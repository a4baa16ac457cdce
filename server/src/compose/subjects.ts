// What the tables list, as the narrative lists it: 类 with their names, 项 with their paths, economic items,
// projects, and what was carried over.
import { bundledCatalogue } from '../catalog/bundled';
import { expenditureKey, projectSubject } from '../ledger/keys';
import { measure, readAmount } from '../money/amount';
import type { Unit } from '../money/unit';
import type { Draft } from '../rules/draft';
import type { PlacedTable, Row, Table, TableIdentity } from '../tables/table';
import type { BudgetFund, Figures } from './figures';

/** A functional subject: its code and its own name, brackets full-width. */
export interface Subject {
  readonly code: string;
  readonly name: string;
}

/** Which table lists the subjects of a fund. */
const TABLE_OF: Readonly<Record<BudgetFund, TableIdentity>> = {
  general: 'general-expenditure',
  fund: 'government-fund',
  capital: 'state-capital',
};

/** The first page of the table that is `identity`, with its further pages. */
export function tableOf(draft: Draft, identity: TableIdentity): PlacedTable | null {
  return draft.tables.find((placed) => placed.whole.identity === identity && !placed.table.continues) ?? null;
}

/** `(款)` → `（款）`: names as the narrative writes them. */
export const wide = (name: string): string => name.replaceAll('(', '（').replaceAll(')', '）');

/** Subjects of all levels in a table, in its order, each once. */
function subjectsIn(table: Table, leading: string): Subject[] {
  const seen = new Set<string>();
  const subjects: Subject[] = [];
  for (const row of table.rows) {
    const code = row.code?.digits;
    if (!code?.startsWith(leading) || seen.has(code)) continue;
    seen.add(code);
    subjects.push({ code, name: wide(row.name || row.label) });
  }
  return subjects;
}

/** The 类 of a fund that have money, in the order of its table; from 财政拨款收支总表 where there is no such table. */
export function classesOf(draft: Draft, figures: Figures, fund: BudgetFund): Subject[] {
  return listed(draft, fund)
    .filter(({ code }) => code.length === 3)
    .filter(({ code }) => (figures.now(expenditureKey(`f:${code}`, 'all', fund)) ?? 0) !== 0);
}

function listed(draft: Draft, fund: BudgetFund): Subject[] {
  const own = tableOf(draft, TABLE_OF[fund]);
  const subjects = own ? subjectsIn(own.whole, '2') : [];
  if (subjects.length > 0) return subjects;
  const balance = tableOf(draft, 'fiscal-balance') ?? tableOf(draft, 'balance-total');
  return balance ? classLines(balance.whole) : [];
}

/** 类 of 收支总表 with money from any source, in its order. */
export function allClasses(draft: Draft, figures: Figures): Subject[] {
  const balance = tableOf(draft, 'balance-total');
  const outlays = tableOf(draft, 'expenditure-total');
  const lines = balance ? classLines(balance.whole) : [];
  const subjects =
    lines.length > 0 ? lines : outlays ? subjectsIn(outlays.whole, '2').filter(({ code }) => code.length === 3) : [];
  return subjects.filter(({ code }) => (figures.now(expenditureKey(`f:${code}`, 'all', 'all')) ?? 0) !== 0);
}

/** Rows that are a 类 by code or by name. */
function classLines(table: Table): Subject[] {
  const subjects: Subject[] = [];
  for (const row of table.rows) {
    const digits = row.code?.digits ?? classByName(row.name);
    if (digits?.length === 3 && digits.startsWith('2')) subjects.push({ code: digits, name: wide(row.name) });
  }
  return subjects;
}

function classByName(name: string): string | undefined {
  if (!/支出|预备费/.test(name)) return undefined;
  return bundledCatalogue()
    .byName('functional', name)
    .find(({ code }) => code.length === 3)?.code;
}

/** A 项 with the names above it: `X（类）Y（款）Z（项）`. */
export interface Item extends Subject {
  readonly path: string;
}

/** The 项 of a fund with money this year, and those `also` (codes) that had some before; by the table's order, then by code. */
export function itemsOf(draft: Draft, figures: Figures, fund: BudgetFund, also: readonly string[] = []): Item[] {
  const table = tableOf(draft, TABLE_OF[fund]);
  const subjects = table ? subjectsIn(table.whole, '2') : [];
  const names = new Map(subjects.map(({ code, name }) => [code, name]));
  const codes = subjects
    .map(({ code }) => code)
    .filter((code) => code.length === 7 && (figures.now(expenditureKey(`f:${code}`, 'all', fund)) ?? 0) !== 0);
  for (const code of also) {
    if (codes.includes(code)) continue;
    const after = codes.findIndex((other) => other > code);
    codes.splice(after < 0 ? codes.length : after, 0, code);
  }
  return codes.map((code) => ({ code, name: nameOf(code, names, draft), path: pathOf(code, names, draft) }));
}

function pathOf(code: string, names: ReadonlyMap<string, string>, draft: Draft): string {
  const parts: string[] = [];
  for (const [length, level] of [
    [3, '类'],
    [5, '款'],
    [7, '项'],
  ] as const) {
    if (code.length >= length) parts.push(`${nameOf(code.slice(0, length), names, draft)}（${level}）`);
  }
  return parts.join('');
}

function nameOf(code: string, names: ReadonlyMap<string, string>, draft: Draft): string {
  return names.get(code) ?? wide(draft.catalogue.byCode('functional', code)[0]?.name ?? code);
}

/** Names of the economic items with money under 人员经费 or 公用经费, in the order of the table. */
export function economicItems(draft: Draft, measureName: 'personnel' | 'operating'): string[] {
  const placed = tableOf(draft, 'general-basic');
  if (!placed) return [];
  const { whole: table } = placed;
  const columns = new Set(
    table.columns
      .filter((column) => (measureName === 'personnel' ? /人员(?:经费|支出)/ : /公用(?:经费|支出)/).test(column.path.join('/')))
      .map((column) => column.index),
  );
  const names: string[] = [];
  for (const row of table.rows) {
    const code = row.code?.digits;
    if (code?.length !== 5 || !/^[35]/.test(code)) continue;
    const panel = table.panels[row.panel];
    const own = (panel?.amountColumns ?? []).filter((column) => columns.has(column));
    // A panel whose heading names neither has one column of amounts; the code says which it is.
    const personnel = code.startsWith('301') || code.startsWith('303');
    const looked =
      own.length > 0
        ? own
        : columns.size > 0
          ? []
          : personnel === (measureName === 'personnel')
            ? (panel?.amountColumns ?? [])
            : [];
    if (looked.some((column) => (cellValue(table, row, column) ?? 0) !== 0)) names.push(wide(row.name));
  }
  return names;
}

/** The amount in a cell, millionths of 万元; null where there is none. */
export function cellValue(table: Table, row: Row, column: number): number | null {
  const cell = table.grid.rows[row.index]?.[column];
  const amount = cell ? readAmount(cell.text) : null;
  const unit: Unit = table.columns[column]?.unit ?? table.unit ?? '万元';
  return amount === null ? null : (measure(amount, unit)?.value ?? null);
}

export interface Amounted {
  readonly name: string;
  readonly amount: number;
}

/** The projects of 项目支出表 with their money, each once, in its order. */
export function projectsOf(draft: Draft): Amounted[] {
  const placed = tableOf(draft, 'general-project');
  const listed = placed ? projectRows(placed) : [];
  return listed.length > 0 ? listed : evaluatedProjects(draft);
}

/** The projects that have a performance table, where no table lists them. */
function evaluatedProjects({ ledger }: Draft): Amounted[] {
  const projects = new Map<string, number>();
  for (const fact of ledger.facts) {
    const name = fact.table < 0 ? undefined : /^out\|p:([^@|/]+)\|(?:project|all)\|[a-z]+\|now$/.exec(fact.key ?? '')?.[1];
    if (name !== undefined && fact.value !== 0 && !projects.has(name)) projects.set(name, fact.value);
  }
  return [...projects].map(([name, amount]) => ({ name: wide(name), amount }));
}

function projectRows(placed: PlacedTable): Amounted[] {
  const { whole: table } = placed;
  const projects = new Map<string, { name: string; amount: number }>();
  for (const row of table.rows) {
    const column = table.panels[row.panel]?.amountColumns[0];
    const amount = column === undefined ? null : cellValue(table, row, column);
    const name = row.project !== '' ? row.project : row.code === null && row.kind === 'line' ? row.name : '';
    if (name === '' || /^(?:合计|总计|小计)$/.test(name) || amount === null || amount === 0) continue;
    const known = projects.get(projectSubject(name));
    if (known) known.amount += amount;
    else projects.set(projectSubject(name), { name: wide(name), amount });
  }
  return [...projects.values()];
}

/** What 上年结转结余表 lists below its total, without the line that is the unit itself. */
export function carriedOver(draft: Draft): Amounted[] {
  const placed = tableOf(draft, 'carry-over');
  if (!placed) return [];
  const { whole: table } = placed;
  const units = new Set(table.rows.filter((row) => row.kind !== 'total').map((row) => row.name));
  const entity = draft.profile.entity ?? '';
  return table.rows.flatMap((row): Amounted[] => {
    const column = table.panels[row.panel]?.amountColumns[0];
    const amount = column === undefined ? null : cellValue(table, row, column);
    const name = row.project !== '' ? row.project : row.name;
    const isUnit = entity.startsWith(name) || name.startsWith(entity) || /(?:局|委|厅|办|部|院|本级)$/.test(name);
    if (row.kind === 'total' || row.kind === 'subtotal' || amount === null || amount === 0 || name === '') return [];
    return isUnit && entity !== '' && units.size > 1 ? [] : [{ name: wide(name), amount }];
  });
}
