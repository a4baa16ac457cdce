// Figures that state one quantity, and whether they agree. Two statements of one precision must be equal to
// the last digit; one of a coarser precision must be the other's rounding.
import { MILLION } from '../money/unit';
import { type Book, tableAt } from './book';
import type { Statement } from './model';

/** Which quantity each statement states, and where each is stated. */
export interface Quantities {
  /** Statement → key; null for those that are bound to none. */
  readonly keys: readonly (string | null)[];
  /** Key → its statements, in the order in which quantities are first stated. */
  readonly homes: ReadonlyMap<string, readonly number[]>;
}

/** Whether two figures can be the same amount, each as it is shown. */
export function agree(a: Statement, b: Statement): boolean {
  return agreesAt(a.value, a.ulp, b.value, b.ulp);
}

export function agreesAt(value: number, ulp: number, other: number, otherUlp: number): boolean {
  if (ulp === otherUlp) return value === other;
  return Math.abs(value - other) * 2 <= ulp + otherUlp;
}

/**
 * Settles what open statements of the prose mean (the first reading the tables agree with, else the first that
 * any table knows, else the first) and gathers statements by key. A table whose figures mostly disagree with an
 * earlier one's under the same keys means something else by them: it is left out of the comparison.
 */
export function quantitiesOf(book: Book): Quantities {
  const { statements } = book;
  const homes = new Map<string, number[]>();
  const keys: (string | null)[] = new Array(statements.length).fill(null);
  const put = (key: string, i: number): void => {
    keys[i] = key;
    const list = homes.get(key);
    if (list) list.push(i);
    else homes.set(key, [i]);
  };
  for (let i = 0; i < book.prose; i++) {
    const statement = statements[i] as Statement;
    const key = statement.keys[0];
    if (key !== undefined && !statement.mute) put(key, i);
  }
  const strangers = strangersAmong(book, homes);
  if (strangers.size > 0)
    for (const [key, list] of homes) {
      const kept = list.filter((i) => !strangers.has(tableAt(book, i)) || list[0] === i);
      const left = new Set(kept);
      for (const i of list) if (!left.has(i)) keys[i] = null;
      homes.set(key, kept);
    }
  for (let i = book.prose; i < statements.length; i++) {
    const statement = statements[i] as Statement;
    const key = meantBy(book, statement, homes);
    if (key !== undefined) put(key, i);
  }
  return { keys, homes };
}

/** The reading of an open statement: its keys, judged by what tables state under them. */
function meantBy(book: Book, statement: Statement, homes: ReadonlyMap<string, readonly number[]>): string | undefined {
  let known: string | undefined;
  for (const key of statement.keys) {
    // The tables' statements come before the prose's.
    for (const i of homes.get(key) ?? []) {
      if (i >= book.prose) break;
      if (agree(statement, book.statements[i] as Statement)) return key;
      known ??= key;
    }
  }
  return known ?? statement.keys[0];
}

/** Tables that disagree with the tables before them in most of what both state (three figures at least). */
function strangersAmong(book: Book, homes: ReadonlyMap<string, readonly number[]>): Set<number> {
  const same = new Array<number>(book.tables.length).fill(0);
  const other = new Array<number>(book.tables.length).fill(0);
  for (const list of homes.values()) {
    const first = list[0] ?? -1;
    const base = book.statements[first];
    if (!base || list.length < 2) continue;
    const home = tableAt(book, first);
    for (let at = 1; at < list.length; at++) {
      const i = list[at] as number;
      const statement = book.statements[i] as Statement;
      if (statement.value === 0 && base.value === 0) continue;
      const table = tableAt(book, i);
      if (table === home) continue;
      const count = agree(base, statement) ? same : other;
      count[table] = (count[table] ?? 0) + 1;
    }
  }
  const strangers = new Set<number>();
  other.forEach((count, table) => {
    if (count >= 3 && count > (same[table] ?? 0)) strangers.add(table);
  });
  return strangers;
}

/** The statements of one quantity by what they say, in order of appearance. */
export function clustersOf(of: readonly number[], statements: readonly Statement[], values: readonly number[]): number[][] {
  if (allAgree(of, statements, values)) return of.length === 0 ? [] : [[...of]];
  const clusters: number[][] = [];
  // The finest first, so that a rounded figure joins the cluster it is the rounding of.
  const order = [...of].sort((a, b) => (statements[a]?.ulp ?? 0) - (statements[b]?.ulp ?? 0) || a - b);
  for (const i of order) {
    const ulp = statements[i]?.ulp ?? MILLION;
    const homes = clusters.filter((cluster) => {
      const head = cluster[0] as number;
      return agreesAt(values[i] ?? 0, ulp, values[head] ?? 0, statements[head]?.ulp ?? 1);
    });
    // A rounded figure may be the rounding of either side: it goes with the more.
    const home = homes.sort((a, b) => b.length - a.length)[0];
    if (home) home.push(i);
    else clusters.push([i]);
  }
  return clusters;
}

/** Whether every statement agrees with the finest (the first of them): nearly all quantities are stated alike. */
function allAgree(of: readonly number[], statements: readonly Statement[], values: readonly number[]): boolean {
  let finest = of[0];
  for (const i of of) if ((statements[i]?.ulp ?? 0) < (statements[finest ?? i]?.ulp ?? 0)) finest = i;
  const value = values[finest ?? -1] ?? 0;
  const ulp = statements[finest ?? -1]?.ulp ?? 1;
  return of.every((i) => agreesAt(values[i] ?? 0, statements[i]?.ulp ?? MILLION, value, ulp));
}
