// A proposed figure in the custom of the draft's prose: its decimals, its separators, `96` or `96.00`.
import type { Fact, Ledger } from '../ledger/ledger';
import { roundTo, writeAmount } from '../money/amount';
import { scaleOf, type Unit } from '../money/unit';
import type { Proposal } from './probe';
import { settled } from './quantity';

/** How the draft's prose writes figures of one kind. */
interface Form {
  readonly decimals: number;
  readonly separators: boolean;
  /** `96` and not `96.00` where the figure is whole. */
  readonly bare: boolean;
}

const forms = new WeakMap<Ledger, { readonly money: Form; readonly percent: Form }>();

function formOf(ledger: Ledger, percent: boolean): Form {
  let both = forms.get(ledger);
  if (!both) {
    const prose = ledger.facts.filter(({ table }) => table < 0);
    both = {
      money: moneyCustom(
        ledger,
        prose.filter(({ unit }) => unit === '万元' || unit === '亿元'),
      ),
      percent: customOf(prose.filter(({ unit }) => unit === '%')),
    };
    forms.set(ledger, both);
  }
  return percent ? both.percent : both.money;
}

/** Where most figures of the tables are told in whole 万元, figures are rounded so. */
function moneyCustom(ledger: Ledger, prose: readonly Fact[]): Form {
  let rounded = 0;
  let exact = 0;
  for (const fact of prose) {
    const cell = settled(ledger, fact.key);
    if (!cell || cell.table < 0 || cell.value % scaleOf(fact.unit) === 0) continue;
    if (fact.ulp === scaleOf(fact.unit)) rounded++;
    else exact++;
  }
  const custom = customOf(prose);
  return rounded > exact ? { ...custom, decimals: 0 } : custom;
}

/** Two decimals and no separators, unless most of `facts` are written otherwise. */
function customOf(facts: readonly Fact[]): Form {
  const whole = facts.filter(({ value, unit }) => value % scaleOf(unit) === 0);
  const bare = whole.filter(({ text }) => !/[.．]/.test(text)).length * 2 > whole.length;
  const broken = facts.filter(({ value, unit }) => value % scaleOf(unit) !== 0);
  const shown = (text: string): number => /[.．](.+)$/.exec(text)?.[1]?.length ?? 0;
  const single = broken.filter(({ text }) => shown(text) === 1).length;
  const long = facts.filter(({ text }) => /\d,?\d{3}(?:\D|$)/.test(text));
  return {
    decimals: single * 2 > broken.length ? 1 : 2,
    separators: long.filter(({ text }) => text.includes(',')).length * 2 > long.length,
    bare,
  };
}

/** The figure as the draft would write it, in `unit` (万元 where none is given). */
export function writtenAs(ledger: Ledger, proposal: Proposal, unit: Unit | null): string | null {
  return written(proposal, unit, formOf(ledger, proposal.percent));
}

function written({ value, percent }: Proposal, unit: Unit | null, form: Form): string | null {
  const as: Unit = percent ? '%' : (unit ?? '万元');
  const decimals = as === '元' ? 2 : form.decimals;
  const ulp = scaleOf(as) / 10 ** decimals;
  const rounded = Number.isInteger(ulp) ? roundTo(value, ulp) : value;
  return writeAmount(rounded, as, form.bare && rounded % scaleOf(as) === 0 ? 0 : decimals, form.separators);
}
