// Whether a spending plan (资金支出计划) is written in amounts or in per cent: by what its figures come to, which may
// be another thing than what its label says.
import { MILLION } from '../../money/unit';
import type { PerformanceForm } from './form';

/** amounts: they add up to the budget, or are meant to · cumulative: amounts up to the budget · percent: shares, or their running total */
export type PlanKind = 'amounts' | 'cumulative' | 'percent' | 'unclear';

export function planKind(form: PerformanceForm): PlanKind {
  const figures = form.plan?.figures ?? [];
  const budget = form.funding.at(-1)?.total;
  if (figures.length === 0 || !form.plan) return 'unclear';
  const sum = figures.reduce((all, figure) => all + figure.value, 0);
  const last = figures.at(-1)?.value ?? 0;
  const rising = figures.every((figure, i) => i === 0 || figure.value >= (figures[i - 1]?.value ?? 0));
  const hundred = 100 * MILLION;
  if (form.plan.labelled === '%' && (sum === hundred || (rising && last === hundred))) return 'percent';
  if (budget && budget.value !== hundred && figures.length > 0) {
    if (sum === budget.value) return 'amounts';
    if (rising && last === budget.value) return 'cumulative';
  }
  if (sum === hundred || (rising && last <= hundred && form.plan.labelled === '%')) return 'percent';
  // More than a hundred can be no share: amounts, one of them wrong.
  if (form.plan.labelled !== '%' || last > hundred || figures.some((figure) => figure.value > hundred))
    return budget ? 'amounts' : 'unclear';
  return 'unclear';
}
