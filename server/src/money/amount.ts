// Amounts as they are written: `1,234.56`, `６０.０`, `-3.2`, `（3.2）`, `0`. An amount keeps how it was shown
// (its decimals), because a figure shown to two decimals stands for ±0.005 and for nothing narrower.
import { fold } from '../text/fold';
import { isMoney, scaleOf, type Unit } from './unit';

/** A number as displayed. `digits` is the whole number one gets by leaving out the point; `decimals` says where it was. */
export interface Amount {
  readonly digits: number;
  readonly decimals: number;
}

/** A value in millionths of its base unit, with the size of one unit of its last displayed digit. Both integers. */
export interface Measured {
  readonly value: number;
  readonly ulp: number;
}

const GRAMMAR = /^([-−–△]?)([(]?)([-−–]?)(\d[\d,]*)(?:\.(\d+))?([)]?)$/;

/** Reads `text` (any width, surrounding spaces allowed) as one amount; null when it is not just that, or is beyond exact integers. */
export function readAmount(text: string): Amount | null {
  const plain = readPlain(text);
  if (plain !== undefined) return plain;
  const match = GRAMMAR.exec(fold(text).trim().replace(/[¥￥]/, ''));
  if (!match) return null;
  const [, sign, open, inner, whole = '', fraction = '', close] = match;
  if ((open === '(') !== (close === ')')) return null;
  const digits = Number(whole.replaceAll(',', '') + fraction);
  if (!Number.isSafeInteger(digits)) return null;
  const negative = sign !== '' || inner !== '' || open === '(';
  return { digits: negative && digits !== 0 ? -digits : digits, decimals: fraction.length };
}

/**
 * Nearly every cell is `1,234.56` or plain words: read without a pattern. Undefined where the characters are
 * such that the grammar has to look.
 */
function readPlain(text: string): Amount | null | undefined {
  let digits = 0;
  let decimals = -1;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      digits = digits * 10 + (code - 0x30);
      count++;
      if (decimals >= 0) decimals++;
    } else if (code === 0x2e && decimals < 0 && count > 0) decimals = 0;
    else if (code === 0x2c && decimals < 0 && count > 0) continue;
    else return code >= 0x4e00 && code <= 0x9fff ? null : undefined;
  }
  return count === 0 || count > 15 || decimals === 0 ? undefined : { digits, decimals: Math.max(0, decimals) };
}

/** How a cell says that there is nothing: empty, `-`, `--`, `—`, `/`, `无`. */
export function isBlankMark(text: string): boolean {
  // What starts with a digit or an ideograph other than 无 is none; most cells do.
  const first = text.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || (first >= 0x4e00 && first <= 0x9fff && first !== 0x65e0)) return false;
  return /^[-−–—/／\s　]*$|^无$/.test(text);
}

/** 0.01 万元, in millionths. */
const HUNDREDTH = 10_000;

/** The amount in `unit`; null when it is finer or larger than exact integers of millionths can hold. */
export function measure(amount: Amount, unit: Unit): Measured | null {
  const scale = scaleOf(unit);
  const power = 10 ** amount.decimals;
  // Scales are powers of ten too: dividing first keeps the product as small as it can be.
  const ulp = power > scale ? 1 : scale / power;
  // A bare 0 among figures to the cent is nothing at all, not anything below a half.
  if (amount.digits === 0 && amount.decimals === 0 && isMoney(unit)) return { value: 0, ulp: Math.min(ulp, HUNDREDTH) };
  // 元 with more than two decimals, say: the last digits count only if they are zero.
  const value = power > scale ? amount.digits / (power / scale) : amount.digits * ulp;
  return Number.isSafeInteger(value) ? { value, ulp } : null;
}

/** `value` millionths of `unit`'s base unit, written to `decimals` places; null when it cannot be shown exactly so. */
export function writeAmount(value: number, unit: Unit, decimals: number, separators: boolean): string | null {
  const scale = scaleOf(unit);
  const power = 10 ** decimals;
  const scaled = power > scale ? Math.abs(value) * (power / scale) : Math.abs(value) / (scale / power);
  if (!Number.isSafeInteger(scaled)) return null;
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = separators ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** `value` rounded half up to a multiple of `ulp` (both integers, millionths). */
export function roundTo(value: number, ulp: number): number {
  const rest = ((value % ulp) + ulp) % ulp;
  return rest * 2 >= ulp ? value - rest + ulp : value - rest;
}

/** How many digits a figure shows after its point. */
export function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(fold(text))?.[1]?.length ?? 0;
}

/**
 * `value` in the form of `original`: its unit, at least its decimals (more when the value needs them, or `atLeast`
 * when its neighbours show more), its separators, its full-width digits, its bracketed or signed minus. Null when
 * it cannot be written in that unit.
 */
export function writeLike(original: string, value: number, unit: Unit, atLeast = 0): string | null {
  const folded = fold(original);
  const shown = folded.match(/\d[\d,]*(?:\.(\d+))?/);
  if (!shown) return null;
  const separators = shown[0].includes(',');
  let decimals = Math.max(shown[1]?.length ?? 0, atLeast);
  let text = writeAmount(value, unit, decimals, separators);
  while (text === null && decimals < 8) text = writeAmount(value, unit, ++decimals, separators);
  if (text === null) return null;
  if (value < 0 && /^\s*\(/.test(folded)) text = `(${text.slice(1)})`;
  if (fold(original) === original) return text;
  return widen(text, original);
}

/** Full-width digits, points and commas where the original had them. */
function widen(text: string, original: string): string {
  const wide = /[０-９]/.test(original);
  // A full-width comma among narrow digits is a slip: `3，518.85`.
  const comma = wide && original.includes('，');
  const point = original.includes('．');
  const bracket = original.includes('（');
  return text.replace(/[0-9.,()-]/g, (c) => {
    const to = c >= '0' && c <= '9' ? wide : c === ',' ? comma : c === '.' ? point : c === '-' ? false : bracket;
    return to ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c;
  });
}
