// What follows from a figure and the ledger's other figures: its share of the whole, its change and its rate
// against the year before. Only from quantities of the tables and the prose that are known; null otherwise.
import { atTime, expenditureKey, incomeKey } from '../ledger/keys';
import type { Fact, Ledger } from '../ledger/ledger';
import { percentOf } from '../ledger/ratios';
import { figuresOf } from './figures';

/** Two decimals, in millionths of one per cent. */
export const PERCENT_ULP = 10_000;

/** The figure that settles a quantity: a table's that is not contradicted, else the first there is. */
export function settled(ledger: Ledger, key: string | null): Fact | null {
  let first: Fact | null = null;
  for (const i of figuresOf(ledger).stating(key)) {
    const fact = ledger.facts[i];
    if (!fact || fact.span.end === fact.span.start) continue;
    if (fact.table >= 0 && fact.standing !== 'contradicted') return fact;
    first ??= fact;
  }
  return first;
}

/** The quantity a figure is a share of: all expenditure (income) of its fund, this year. Null for totals. */
export function wholeKey(key: string): string | null {
  const [flow, subject = '', measure = '', fund = '', time = ''] = key.split('|');
  if (time !== 'now') return null;
  if (flow === 'out') {
    if (/^(?:carryOut|distributed|x:.*)$/.test(subject)) return null;
    const funds =
      fund === 'all' || fund === 'fiscal' || fund === 'general' || fund === 'fund' || fund === 'capital' ? fund : null;
    if (funds === null) return null;
    if (subject === 'total') return null;
    if (subject === 'current') return measure === 'all' ? null : expenditureKey('current', 'all', funds);
    return expenditureKey('current', 'all', funds);
  }
  if (
    flow === 'in' &&
    subject === 'total' &&
    measure !== 'total' &&
    measure !== 'current' &&
    !measure.startsWith('carry') &&
    measure !== 'drawn'
  )
    return incomeKey('total', 'current', fund === 'fiscal' ? 'fiscal' : 'all');
  return null;
}

/** The figure as a share of its whole, in millionths of one per cent. */
export function shareOf(ledger: Ledger, fact: Fact): { readonly percent: number; readonly whole: Fact } | null {
  if (fact.key === null || fact.value === 0) return null;
  const key = wholeKey(fact.key);
  const whole = key === null ? null : settled(ledger, key);
  if (!whole || whole.value <= 0 || fact.value < 0 || fact.value > whole.value) return null;
  return { percent: percentOf(fact.value, whole.value, PERCENT_ULP), whole };
}

/** The figure against the year before: the change (signed, millionths) and the rate; no rate on nothing. */
export function changeOf(
  ledger: Ledger,
  fact: Fact,
): { readonly change: number; readonly rate: number | null; readonly prior: Fact } | null {
  if (fact.key === null || !fact.key.endsWith('|now')) return null;
  const prior = settled(ledger, atTime(fact.key, 'prior'));
  if (!prior) return null;
  const change = fact.value - prior.value;
  return { change, rate: prior.value > 0 ? percentOf(Math.abs(change), prior.value, PERCENT_ULP) : null, prior };
}
