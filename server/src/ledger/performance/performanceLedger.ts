// What a performance table says in the ledger: its budget is the project's, and its sources add up to it. The
// figures of its indicators are aims, not amounts of this budget, and stay out.
import type { Table } from '../../tables/table';
import type { Text } from '../../text/say';
import { say } from '../../text/say';
import { expenditureKey, projectSubject } from '../keys';
import type { Relation, Statement } from '../model';
import { addsUp, type Funding, type FundingGroup, performanceForm } from './form';
import { planKind } from './planKind';

export interface PerformanceLedger {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  /** Grid cell → local statement: `row * width + column`. */
  readonly byCell: ReadonlyMap<number, number>;
}

export function performanceLedger(table: Table): PerformanceLedger {
  const statements: Statement[] = [];
  const relations: Relation[] = [];
  const byCell = new Map<number, number>();
  const form = performanceForm(table);
  if (!form) return { statements, relations, byCell };
  const name = form.project?.text.replace(/\s+/g, '') ?? '';
  const project = form.project ? expenditureKey(projectSubject(form.project.text), 'project', 'general') : null;
  const state = (funding: Funding, key: string | null): number => {
    const at = statements.length;
    byCell.set(funding.row * table.grid.width + funding.column, at);
    const { span, text, value, ulp, unit } = funding;
    statements.push({
      span,
      text,
      value,
      ulp,
      unit,
      keys: key === null ? [] : [key],
      label: labelOf(name, funding.label),
      table: -1,
    });
    return at;
  };
  const wanted = form.withinYear ? form.funding : form.funding.slice(-1);
  for (const group of form.funding) {
    const own = wanted.includes(group) ? project : null;
    const total = state(group.total, keyOfTotal(group, own));
    const parts = group.parts
      .filter((part) => part.text !== '')
      .map((part) => ({ at: state(part, keyOfPart(group, part, own)), sign: 1 as const }));
    if (!addsUp(group) || parts.length === 0) continue;
    const text = `${name}：${group.total.label}＝${group.parts.map((part) => part.label).join('＋')}`;
    relations.push({ kind: 'sum', family: 'performance funding', total, parts, label: say(text, text), force: 'certain' });
  }
  planOfForm(table, name, statements, relations, byCell);
  return { statements, relations, byCell };
}

/** Only a budget that is all fiscal is what the project tables show. */
const isPart = (role: Funding['role']): boolean => role === 'fiscal' || role === 'general';

function keyOfTotal(group: FundingGroup, key: string | null): string | null {
  return group.parts.every((part) => isPart(part.role) || (part.role !== 'unknown' && part.value === 0)) ? key : null;
}

function keyOfPart(group: FundingGroup, part: Funding, key: string | null): string | null {
  if (!isPart(part.role) || group.parts.filter((other) => isPart(other.role)).length !== 1) return null;
  return group.parts.every((other) => other === part || other.role === 'other' || (other.role !== 'unknown' && other.value === 0))
    ? key
    : null;
}

/** A plan in amounts adds up to the budget, whatever its label says. */
function planOfForm(
  table: Table,
  name: string,
  statements: Statement[],
  relations: Relation[],
  byCell: Map<number, number>,
): void {
  const form = performanceForm(table);
  const group = form?.funding.at(-1);
  if (!form?.plan || !group || planKind(form) !== 'amounts' || (form.plan.labelled === '%' && group.total.unit !== '万元'))
    return;
  const total = byCell.get(group.total.row * table.grid.width + group.total.column);
  if (total === undefined) return;
  const unit = form.plan.labelled === '%' || form.plan.labelled === null ? group.total.unit : form.plan.labelled;
  const parts = form.plan.figures.map(({ cell, value, ulp, row, column }) => {
    const at = statements.length;
    byCell.set(row * table.grid.width + column, at);
    statements.push({
      span: cell.span,
      text: cell.text,
      value,
      ulp,
      unit,
      keys: [],
      label: labelOf(name, '资金支出计划'),
      table: -1,
    });
    return { at, sign: 1 as const };
  });
  const text = `${name}：${group.total.label}＝各期资金支出计划之和`;
  relations.push({ kind: 'sum', family: 'performance plan', total, parts, label: say(text, text), force: 'guess' });
}

function labelOf(project: string, label: string): Text {
  return say(`绩效目标表“${project}”的“${label}”`, `“${label}” of the performance table of “${project}”`);
}
