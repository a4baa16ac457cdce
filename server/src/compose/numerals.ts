// Numbers as headings have them.

const DIGITS = '一二三四五六七八九';

/** 1 → 一, 10 → 十, 11 → 十一, 21 → 二十一; beyond 99 in digits. */
export function chinese(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${n % 10 === 0 ? '' : DIGITS[(n % 10) - 1]}`;
}
