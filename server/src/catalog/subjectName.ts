// When two subject names are the same name: writers space them, change the width of brackets, use 其它 for
// 其他 and leave out a closing 支出. Names are compared in one normal form, and their likeness in another.
import { squash } from '../text/fold';

const MARKS = /[“”"'‘’《》〈〉·•．.,，]/g;

/** The form in which names are compared: without spaces and quotation marks, brackets and commas of one width. */
export function normalName(name: string): string {
  const plain = squash(name);
  return /[“”"'‘’《》〈〉·•．.,，]/.test(plain) ? plain.replace(MARKS, '') : plain;
}

/** The form that two writings of one name share: normal, and without the closing 支出 that is left out at will. */
export function plainName(name: string): string {
  return withoutExpenditure(normalName(name));
}

/** The same name but for customs of writing that nobody objects to: a closing 支出 more or less. */
export function sameName(a: string, b: string): boolean {
  return a === b || plainName(a) === plainName(b);
}

/** `卫生健康支出` → `卫生健康`; a name that is nothing else stays. */
export function withoutExpenditure(name: string): string {
  return name.length > 4 && name.endsWith('支出') ? name.slice(0, -2) : name;
}

/** Edits (insert, delete, replace, swap of neighbours) between two short strings. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? a.length;
}

/** 1 for the same name, 0 for names without a character in common. */
export function likeness(a: string, b: string): number {
  const x = normalName(a);
  const y = normalName(b);
  const longer = Math.max(x.length, y.length);
  return longer === 0 ? 1 : 1 - editDistance(x.slice(0, 60), y.slice(0, 60)) / Math.min(longer, 60);
}
