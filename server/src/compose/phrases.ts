// The phrases figures stand in: an amount, a share, a change against last year, a completion rate. All the
// arithmetic of the composer is here: decimal, half up, on the amounts as they will be read.
import { percentOf } from '../ledger/ratios';
import { roundTo, writeAmount } from '../money/amount';
import { MILLION } from '../money/unit';
import type { Reason } from './kept';
import type { Page } from './page';
import type { Role } from './priorNotes';
import { blank, choice, type Line, line } from './writing';

const ulpOf = (decimals: number): number => MILLION / 10 ** decimals;

/** A value as the draft's prose shows it. */
export function shown(page: Page, value: number): number {
  return roundTo(value, ulpOf(page.manner.decimals));
}

/** `1,234.56万元`; a blank for what is not known. `from` is the draft it would come from. */
export function amount(page: Page, value: number | null, from?: Role): Line {
  if (value === null) return line`${blank('金额', from)}万元`;
  const { decimals, separators } = page.manner;
  return line`${writeAmount(shown(page, value), '万元', decimals, separators) ?? ''}万元`;
}

/** `12.34%` of a whole, without separators; a blank where there is no whole. */
export function percent(page: Page, part: number | null, whole: number | null): Line {
  if (part === null || whole === null || whole <= 0 || part < 0) return line`${blank('比例')}%`;
  const { percentDecimals } = page.manner;
  const value = percentOf(shown(page, part), shown(page, whole), ulpOf(percentDecimals));
  return line`${writeAmount(value, '%', percentDecimals, false) ?? ''}%`;
}

/** A reason known from before, unless the figures now go the other way; else a blank. */
export function reasonOr(kept: Reason | null, sign: 1 | -1 | 0, label = '主要原因'): Line {
  return kept !== null && (kept.sign === 0 || sign === 0 || kept.sign === sign)
    ? [kept.words.startsWith('一是') ? `：${kept.words}` : kept.words]
    : [blank(label)];
}

/** What money is for: as the section said, as last year's draft said of the same; else a blank. */
export function useOr(page: Page, keys: readonly string[], otherwise: string | null = null): Line {
  return [page.kept.use(...keys) ?? otherwise ?? page.lasting.use(...keys) ?? blank('用途')];
}

export interface Comparison {
  readonly now: number;
  readonly prior: number | null;
  /** What it is compared with: `上年预算`. */
  readonly base: string;
  readonly reason: Reason | null;
  /** `增加1.00万元` only, or `增加1.00万元，增长2.00%`. */
  readonly rate: boolean;
}

/** `比上年预算增加1.00万元，增长2.00%，主要原因是…` without the full stop. */
export function comparison(page: Page, { now, prior, base, reason, rate }: Comparison): Line {
  const { because } = page.manner;
  if (prior === null) {
    const change = line`比${base}${choice('增加', '减少')}${amount(page, null, 'lastYear')}`;
    const percentage = rate ? line`，${choice('增长', '下降')}${blank('比例')}%` : [];
    return line`${change}${percentage}${because}${reasonOr(reason, 0)}`;
  }
  const [here, before] = [shown(page, now), shown(page, prior)];
  if (here === before) return reason?.sign === 0 ? line`与${base}持平${because}${reason.words}` : line`与${base}持平`;
  const sign = here > before ? 1 : -1;
  const change = line`比${base}${sign > 0 ? '增加' : '减少'}${amount(page, Math.abs(here - before))}`;
  // Where there was nothing before, there is no rate.
  const percentage =
    rate && before > 0 ? line`，${sign > 0 ? '增长' : '下降'}${percent(page, Math.abs(here - before), before)}` : [];
  return line`${change}${percentage}${because}${reasonOr(reason, sign)}`;
}

/** `增加1.00万元，增长2.00%` between two amounts, for sentences that say the rest themselves; 持平 where they are equal. */
export function change(page: Page, now: number | null, prior: number | null, subject: string): Line {
  if (now === null || prior === null)
    return line`${subject}${choice('增加', '减少')}${amount(page, null, now === null ? undefined : 'lastYear')}，${choice('增长', '下降')}${blank('比例')}%`;
  const [here, before] = [shown(page, now), shown(page, prior)];
  if (here === before) return line`${subject}持平`;
  const up = here > before;
  const difference = Math.abs(here - before);
  const rate = before > 0 ? line`，${up ? '增长' : '下降'}${percent(page, difference, before)}` : [];
  return line`${subject}${up ? '增加' : '减少'}${amount(page, difference)}${rate}`;
}

/** Which way a figure went; 0 for not at all or not known. */
export function signOf(page: Page, now: number | null, prior: number | null): 1 | -1 | 0 {
  if (now === null || prior === null) return 0;
  const difference = shown(page, now) - shown(page, prior);
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/** `决算数大于年初预算数的主要原因是…。`, `决算数与年初预算数持平。` */
export function against(page: Page, now: number, planned: number | null, name: string, reason: Reason | null): Line {
  const colon = page.manner.because.endsWith('：') ? '：' : '是';
  if (planned === null) return line`决算数${choice('大于', '小于')}${name}数的主要原因${colon}${reasonOr(reason, 0)}。`;
  const sign = signOf(page, now, planned);
  if (sign === 0) return line`决算数与${name}数持平。`;
  return line`决算数${sign > 0 ? '大于' : '小于'}${name}数的主要原因${colon}${reasonOr(reason, 0)}。`;
}

/** `，完成年初预算的98.00%`; nothing where nothing was planned. */
export function completion(page: Page, now: number, planned: number | null, name: string): Line {
  if (planned === 0) return [];
  return line`，完成${name}的${percent(page, now, planned)}`;
}
