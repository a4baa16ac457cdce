// One performance table (项目支出绩效目标表) as a reviewer reads it: whose project, how much and from where, when it
// is to be spent, and what it is to achieve. Provinces lay the form out differently; labels decide, not places.
import { isBlankMark, type Measured, measure, readAmount } from '../../money/amount';
import type { Unit } from '../../money/unit';
import { hasChinese } from '../../tables/cellKinds';
import type { Cell, Table } from '../../tables/table';
import { fold, squash } from '../../text/fold';
import { byLabel } from '../../text/labels';
import type { Span } from '../../text/span';
import { type Indicator, indicatorsOf, type Weights, weightsOf } from './indicators';
import { type Plan, planOf } from './plan';

/** total 预算总额 · fiscal 财政拨款 · general, fund, capital its three budgets · carry 上年结转 · other 其他资金 */
export type FundingRole = 'total' | 'fiscal' | 'general' | 'fund' | 'capital' | 'carry' | 'other' | 'unknown';

/** An amount of the form's head with its label. */
export interface Funding extends Measured {
  readonly role: FundingRole;
  /** Squashed, without 其中 and the colon. */
  readonly label: string;
  readonly span: Span;
  /** As written; empty where the form leaves it blank for zero. */
  readonly text: string;
  readonly unit: Unit;
  readonly row: number;
  readonly column: number;
}

/** A total of the form with its sources: some forms have one for the project's life and one for the year. */
export interface FundingGroup {
  readonly total: Funding;
  readonly parts: readonly Funding[];
}

export interface PerformanceForm {
  /** The project's name, as written. */
  readonly project: Cell | null;
  /** 预算单位, 实施单位, 主管部门: label (squashed) and name. */
  readonly bodies: readonly { readonly label: string; readonly cell: Cell }[];
  readonly funding: readonly FundingGroup[];
  /** It starts and ends in one year: what the project costs is what it costs this year. */
  readonly withinYear: boolean;
  readonly plan: Plan | null;
  /** The long texts: goals and purposes. */
  readonly goals: readonly Cell[];
  readonly indicators: readonly Indicator[];
  readonly weights: Weights | null;
}

/** No form has more long texts, or more amounts in its head; what does is none. */
const MOST_GOALS = 8;
const MOST_FUNDINGS = 40;

const known = new WeakMap<Table, PerformanceForm>();

/** Null for any other table. */
export function performanceForm(table: Table): PerformanceForm | null {
  if (table.identity !== 'performance') return null;
  let form = known.get(table);
  if (!form) known.set(table, (form = read(table)));
  return form;
}

function read(table: Table): PerformanceForm {
  const head = table.grid.rows.slice(0, Math.max(0, table.headerRows - 1));
  const cells = head.flat();
  const years = valuesOf(head, /^计划(?:开始|完成|结束)日期$/).map(({ cell }) => cell.text.slice(0, 4));
  const evaluation = evaluates(table);
  const fundings = evaluation ? [] : fundingsOf(head, table.unit ?? '万元').slice(0, MOST_FUNDINGS);
  return {
    project: valuesOf(head, /^项目名称$/)[0]?.cell ?? null,
    bodies: valuesOf(head, /^(?:预算|实施|申报|填报|主管)(?:单位|部门)(?:\(盖章\))?$/).map(({ label, cell }) => ({
      label,
      cell,
    })),
    funding: groupsOf(fundings),
    withinYear: years.length === 2 && years[0] === years[1],
    plan: planOf(head, table.unit ?? '万元'),
    goals: cells.filter((cell) => cell.text.length > 15 && !/^(?:项目|年度)?资金/.test(cell.text)).slice(0, MOST_GOALS),
    indicators: indicatorsOf(table),
    weights: evaluation ? null : weightsOf(table),
  };
}

/** A self-evaluation (绩效自评表) has figures planned, revised and carried out side by side, and scores: it is another form. */
function evaluates(table: Table): boolean {
  return table.grid.rows
    .slice(0, table.headerRows)
    .some((row) => row.some((cell) => /执行数|执行率|^得分$|实际完成/.test(squash(cell.text)) && !/上年/.test(cell.text)));
}

/** The values that stand right of (or in one cell with) a label. */
export function valuesOf(
  rows: readonly (readonly Cell[])[],
  label: RegExp,
): { readonly label: string; readonly cell: Cell; readonly row: number }[] {
  const found: { label: string; cell: Cell; row: number }[] = [];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const name = labelOf(cell.text);
      if (!label.test(name)) return;
      const value = row.slice(c + 1).find((next) => next.text !== '');
      if (value && !/[:：]$/.test(value.text)) found.push({ label: name, cell: value, row: r });
    });
  });
  return found;
}

const labelOf = byLabel((text: string): string => squash(text).replace(/[:：]$/, ''));

const roleOf = byLabel((label: string): FundingRole => {
  if (
    /^(?:项目资金总额|(?:年度|中期|项目)?(?:资金|预算)(?:申请)?总额|年度资金申请总额|年度预算(?:数|金额)?|预算(?:总额|数|金额|安排规模))$/.test(
      label,
    )
  )
    return 'total';
  if (/结转|结余/.test(label)) return 'carry';
  if (/^(?:当年|本年|同级)?财政(?:拨款|资金|补助|性资金)(?:小计)?$/.test(label)) return 'fiscal';
  if (/^一般公共预算(?:拨款|资金|财政拨款)?$/.test(label)) return 'general';
  if (/^政府性基金(?:预算)?(?:拨款|资金|财政拨款)?$/.test(label)) return 'fund';
  if (/^国有资本经营(?:预算)?(?:拨款|资金|财政拨款)?$/.test(label)) return 'capital';
  if (/^(?:其[他它]资金|单位资金|自筹资金|单位自筹|自有资金|社会资金|社会投入资金|财政专户(?:管理)?资金)$/.test(label))
    return 'other';
  return 'unknown';
});

/** `年度预算总额:` → `年度预算总额`; 其中 and units in brackets say nothing of what it is. */
const bare = byLabel((label: string): string =>
  labelOf(label)
    .replace(/^其中:?/, '')
    .replace(/\((?:亿元|万元|元)\)/, '')
    .replace(/^[-—0-9.、()]+/, ''),
);

function fundingsOf(rows: readonly (readonly Cell[])[], unit: Unit): Funding[] {
  const found: Funding[] = [];
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (!cell || !hasChinese(cell.text)) continue;
      const joined = /[:：]/.test(cell.text) ? /^([\s\S]+?[:：])\s*(\d[\d,.]*)\s*(亿元|万元|元)?$/.exec(cell.text) : null;
      if (joined) {
        const start =
          cell.span.start + (joined[1] ?? '').length + (/^\s*/.exec(cell.text.slice((joined[1] ?? '').length))?.[0].length ?? 0);
        add(
          found,
          joined[1] ?? '',
          { text: joined[2] ?? '', span: { start, end: start + (joined[2] ?? '').length } },
          (joined[3] as Unit | undefined) ?? unit,
          r,
          c,
        );
        continue;
      }
      const next = row.findIndex((other, i) => i > c && other.text !== '');
      const value = next < 0 ? row[c + 1] : row[next];
      if (!value) continue;
      // Nothing more in the row: the place for the figure was left blank.
      if (next < 0) {
        if (roleOf(bare(cell.text)) !== 'unknown' && roleOf(bare(cell.text)) !== 'total')
          add(found, cell.text, value, unit, r, c + 1);
        continue;
      }
      const amount = /^(\d[\d,.]*)\s*(亿元|万元|元)?$/.exec(fold(value.text));
      if (amount)
        add(
          found,
          cell.text,
          {
            text: value.text.slice(0, (amount[1] ?? '').length),
            span: { start: value.span.start, end: value.span.start + (amount[1] ?? '').length },
          },
          (amount[2] as Unit | undefined) ?? unit,
          r,
          next,
        );
      else if (
        roleOf(bare(cell.text)) !== 'unknown' &&
        (isBlankMark(value.text) || /[:：]?$/.test(cell.text)) &&
        isBlankMark(value.text)
      )
        add(found, cell.text, value, unit, r, next);
    }
  });
  return found;
}

function add(
  found: Funding[],
  label: string,
  value: { readonly text: string; readonly span: Span },
  unit: Unit,
  row: number,
  column: number,
): void {
  const blank = value.text === '' || isBlankMark(value.text);
  const amount = readAmount(blank ? '0' : value.text);
  const measured = amount && measure(amount, unit);
  if (!measured) return;
  found.push({
    ...measured,
    role: roleOf(bare(label)),
    label: bare(label),
    span: value.span,
    text: blank ? '' : value.text,
    unit,
    row,
    column,
  });
}

/** Each total with its sources: those after it in its row, else those under it in its column, as far as they go on. */
function groupsOf(fundings: readonly Funding[]): FundingGroup[] {
  const totals = fundings.filter((funding) => funding.role === 'total' && funding.text !== '');
  return totals.map((total) => {
    const others = fundings.filter((funding) => funding !== total && funding.role !== 'total');
    const next = totals.find((other) => other.row === total.row && other.column > total.column);
    const beside = others.filter((f) => f.row === total.row && f.column > total.column && (!next || f.column < next.column));
    if (beside.length > 0) return { total, parts: beside };
    const below = others.filter((f) => f.row > total.row && f.column === total.column);
    const parts: Funding[] = [];
    for (const part of below) {
      // The rows between may be the other column's; one without any money ends the form's money.
      const from = parts.at(-1)?.row ?? total.row;
      let goesOn = true;
      for (let row = from + 1; row < part.row; row++) goesOn &&= fundings.some((funding) => funding.row === row);
      if (!goesOn) break;
      parts.push(part);
    }
    return { total, parts };
  });
}

/** Whether the parts of a group are all there is, each counted once. */
export function addsUp(group: FundingGroup): boolean {
  const roles = group.parts.map((part) => part.role);
  if (roles.length === 0 || roles.includes('unknown')) return false;
  const funds = roles.filter((role) => role === 'general' || role === 'fund' || role === 'capital').length;
  const fiscal = roles.filter((role) => role === 'fiscal').length;
  return (
    fiscal <= 1 &&
    new Set(roles.filter((role) => role !== 'other')).size === roles.filter((role) => role !== 'other').length &&
    (fiscal === 0 || funds === 0) &&
    fiscal + funds > 0
  );
}
