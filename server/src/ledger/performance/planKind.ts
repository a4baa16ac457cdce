// Whether a spending plan (资金支出计划) is written in amounts or in per cent: by what its figures come to, which may
// be another thing than what its label says.
import { MILLION } from '../../money/unit';
import type { PerformanceForm } from './form';

/** amounts: they add up to the budget, or are meant to · cumulative: amounts up to the budget · percent: shares, or their running total */
export type PlanKind = 'amounts' | 'cumulative' | 'percent' | 'unclear';

export function planKind(form: PerformanceForm): PlanKind {
  const figures = form.plan?.figures ?? [];
  const group = form.funding.at(-1);
  if (figures.length === 0 || !form.plan) return 'unclear';
  const shares = form.plan.labelled === '%';
  const sum = figures.reduce((all, figure) => all + figure.value, 0);
  const last = figures.at(-1)?.value ?? 0;
  const rising = figures.every((figure, i) => i === 0 || figure.value >= (figures[i - 1]?.value ?? 0));
  const hundred = 100 * MILLION;
  if (shares && (sum === hundred || (rising && last === hundred))) return 'percent';
  if (!group) return 'unclear';
  const budget = group.total.value;
  // The total may be the figure that is wrong: its sources vouch for the plan as well.
  if ([group.total, ...group.parts].some((funding) => funding.text !== '' && funding.value === sum && sum > 0)) return 'amounts';
  if (rising && last === budget) return 'cumulative';
  if (sum === hundred || (shares && rising && last <= hundred && last * 5 >= hundred * 4)) return 'percent';
  // Near the budget, or above a hundred, they can be no shares: amounts, one of them wrong.
  if (!shares || (sum * 2 >= budget && sum <= budget * 2) || figures.some((figure) => figure.value > hundred)) return 'amounts';
  return 'unclear';
}
