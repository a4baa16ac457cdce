// Units a figure can be in, and how far apart they are.

/** 元, 万元, 亿元; per cent and percentage points; anything that is counted or measured (人, 辆, 平方米 …). */
export type Unit = '元' | '万元' | '亿元' | '%' | '个百分点' | 'count';

/**
 * Every value is a whole number of millionths of its base unit (万元 for money, one for counts, one per cent
 * for percentages). For money a millionth of 万元 is 分 (one hundredth of 元): the smallest there is.
 */
export const MILLION = 1_000_000;

/** Millionths of the base unit in one of `unit`. */
export function scaleOf(unit: Unit): number {
  switch (unit) {
    case '元':
      return 100;
    case '万元':
      return MILLION;
    case '亿元':
      return MILLION * 10_000;
    case '%':
    case '个百分点':
    case 'count':
      return MILLION;
  }
}

export function isMoney(unit: Unit): boolean {
  return unit === '元' || unit === '万元' || unit === '亿元';
}
