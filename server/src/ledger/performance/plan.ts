// When the money is to be spent (资金支出计划): a row of shares or amounts under `3月底 6月底 10月底 12月底`.
import { type Measured, measure, readAmount } from '../../money/amount';
import type { Unit } from '../../money/unit';
import type { Cell } from '../../tables/table';
import { squash } from '../../text/fold';

export interface PlanFigure extends Measured {
  readonly cell: Cell;
  readonly column: number;
  readonly row: number;
}

export interface Plan {
  /** `资金支出计划（%）`. */
  readonly label: Cell;
  /** What its label says the figures are in; null when it does not say. */
  readonly labelled: Unit | null;
  readonly figures: readonly PlanFigure[];
}

/** The plan of a form's head; null when it has none, or not in a row of its own. `unit` is the form's. */
export function planOf(head: readonly (readonly Cell[])[], unit: Unit): Plan | null {
  for (const [r, row] of head.entries()) {
    const c = row.findIndex((cell) => /^(?:项目)?(?:资金)?(?:支出|用款|使用)(?:进度)?计划/.test(squash(cell.text)));
    const label = row[c];
    if (!label) continue;
    const months = row.flatMap((cell, i) => (i > c && /月|季度/.test(cell.text) ? [i] : []));
    const values = head[r + 1];
    if (months.length < 2 || !values) return null;
    const labelled = /[%％]/.test(label.text) ? '%' : ((/亿元|万元|元/.exec(label.text)?.[0] as Unit | undefined) ?? null);
    const figures = months.flatMap((column): PlanFigure[] => {
      const cell = values[column];
      const amount = cell && readAmount(cell.text.replace(/[%％]$/, ''));
      const measured =
        amount && measure(amount, labelled === '%' || labelled === null ? (/[%％]$/.test(cell.text) ? '%' : unit) : labelled);
      return cell && measured ? [{ ...measured, cell, column, row: r + 1 }] : [];
    });
    return { label, labelled, figures };
  }
  return null;
}
