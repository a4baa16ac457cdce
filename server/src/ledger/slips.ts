// How a figure is mistyped: one digit wrong, two neighbours swapped, a digit lost or doubled, the point moved,
// a sign, a zero too many. A culprit is likelier when a single such slip leads from the right figure to it.

import { writeLike } from '../money/amount';
import type { Statement } from './model';

/** Digits of a figure without separators and point, and where the point stands (from the right). */
function parts(text: string): { readonly digits: string; readonly decimals: number } {
  const plain = text.replace(/[^0-9.]/g, '');
  const point = plain.indexOf('.');
  return { digits: plain.replace('.', ''), decimals: point < 0 ? 0 : plain.length - point - 1 };
}

/** Whether `written` is one slip of the finger away from `right`. Both are figures as text. */
export function isSlip(written: string, right: string): boolean {
  const a = parts(written);
  const b = parts(right);
  const [x, y] = [a.digits.replace(/^0+(?=\d)/, ''), b.digits.replace(/^0+(?=\d)/, '')];
  if (a.decimals !== b.decimals) {
    // The point moved, was lost or was put in; trailing zeros come and go with it.
    const strip = (digits: string): string => digits.replace(/^0+|0+$/g, '');
    if (strip(x) === strip(y) && strip(x) !== '') return true;
    return x.length !== y.length && oneEdit(x, y);
  }
  if (x === y) return true;
  if (x.replace(/0+$/, '') === y.replace(/0+$/, '')) return true;
  return oneEdit(x, y);
}

/** Whether a statement, as written, is one slip of the finger away from `value` yuan written the way it is. */
export function isSlipOf(statement: Pick<Statement, 'text' | 'unit'>, value: number): boolean {
  const right = writeLike(statement.text, value, statement.unit);
  return right !== null && isSlip(statement.text, right);
}

function oneEdit(x: string, y: string): boolean {
  if (x.length === y.length) {
    const off: number[] = [];
    for (let i = 0; i < x.length && off.length <= 2; i++) if (x[i] !== y[i]) off.push(i);
    if (off.length === 1) return true;
    const [p, q] = off;
    return off.length === 2 && p !== undefined && q !== undefined && q === p + 1 && x[p] === y[q] && x[q] === y[p];
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length - short.length !== 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}

/** Whether one is ten, a hundred or a thousand times the other: a moved point. */
export function isShift(value: number, right: number): boolean {
  if (value === 0 || right === 0) return false;
  const [low, high] = Math.abs(value) < Math.abs(right) ? [Math.abs(value), Math.abs(right)] : [Math.abs(right), Math.abs(value)];
  return [10, 100, 1000].some((factor) => Math.abs(low * factor - high) <= factor);
}
