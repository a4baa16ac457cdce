// Figures that state one quantity, and whether they agree. Two statements of one precision must be equal to
// the last digit; one of a coarser precision must be the other rounded, or cut off, to it.
import { MILLION } from '../money/unit';
import { expenditureKey } from './keys';
import type { Statement } from './model';
import { isSlipOf } from './slips';

/** All statements of one quantity. */
export interface Quantity {
  readonly key: string;
  readonly statements: readonly number[];
}

/** Whether two figures can be the same amount, each as it is shown. */
export function agree(a: Statement, b: Statement): boolean {
  return agreesAt(a.value, a.ulp, b.value, b.ulp);
}

export function agreesAt(value: number, ulp: number, other: number, otherUlp: number): boolean {
  if (ulp === otherUlp) return value === other;
  return (
    Math.abs(value - other) * 2 <= ulp + otherUlp || (ulp > otherUlp ? isCut(value, ulp, other) : isCut(other, otherUlp, value))
  );
}

/** Whether `coarse` is `fine` with its last digits cut off instead of rounded. */
const isCut = (coarse: number, ulp: number, fine: number): boolean => Math.trunc(fine / ulp) * ulp === coarse;

/**
 * Settles what open statements of the prose mean (the first reading the tables agree with, else the first that
 * any table knows, else the first) and gathers statements by key. A table whose figures mostly disagree with an
 * earlier one's under the same keys means something else by them: it is left out of the comparison.
 */
export function quantitiesOf(statements: readonly Statement[]): {
  readonly keys: readonly (string | null)[];
  readonly quantities: readonly Quantity[];
} {
  const byKey = new Map<string, number[]>();
  const keys: (string | null)[] = new Array(statements.length).fill(null);
  const put = (key: string, i: number): void => {
    keys[i] = key;
    const list = byKey.get(key);
    if (list) list.push(i);
    else byKey.set(key, [i]);
  };
  statements.forEach((statement, i) => {
    const key = statement.keys[0];
    if (key !== undefined && statement.table >= 0 && !statement.mute) put(key, i);
  });
  const strangers = strangersAmong(byKey, statements);
  if (strangers.size > 0)
    for (const [key, list] of byKey) {
      const kept = list.filter((i) => !strangers.has(statements[i]?.table ?? -1) || list[0] === i);
      const left = new Set(kept);
      for (const i of list) if (!left.has(i)) keys[i] = null;
      byKey.set(key, kept);
    }
  statements.forEach((statement, i) => {
    if (statement.table >= 0 || statement.keys.length === 0) return;
    put(meantBy(statement, byKey, statements), i);
  });
  const quantities: Quantity[] = [];
  for (const [key, list] of byKey) quantities.push({ key, statements: list });
  return { keys, quantities };
}

/** The reading of an open statement, judged by what the tables state under its keys. */
function meantBy(statement: Statement, byKey: ReadonlyMap<string, readonly number[]>, statements: readonly Statement[]): string {
  let known: string | undefined;
  // Where there is more than one fund, what is not the first reading's may well be of money no table shows apart.
  const mixed = OTHER_FUNDS.some((key) => (byKey.get(key) ?? []).some((i) => statements[i]?.value !== 0));
  for (const key of statement.keys) {
    for (const i of byKey.get(key) ?? []) {
      const other = statements[i] as Statement;
      // The tables' statements come before the prose's.
      if (other.table < 0) break;
      if (agree(statement, other)) return key;
      if (mixed && key !== statement.keys[0] && !isSlipOf(statement, other.value)) break;
      known ??= key;
    }
  }
  return known ?? (statement.keys[0] as string);
}

const OTHER_FUNDS = [expenditureKey('current', 'all', 'fund'), expenditureKey('current', 'all', 'capital')];

/** Tables that disagree with the tables before them in most of what both state (three figures at least). */
function strangersAmong(byKey: ReadonlyMap<string, readonly number[]>, statements: readonly Statement[]): Set<number> {
  const score = new Map<number, { same: number; other: number }>();
  for (const list of byKey.values()) {
    const base = statements[list[0] ?? -1];
    if (!base) continue;
    for (let at = 1; at < list.length; at++) {
      const statement = statements[list[at] as number] as Statement;
      if (statement.table === base.table || (statement.value === 0 && base.value === 0)) continue;
      let count = score.get(statement.table);
      if (!count) score.set(statement.table, (count = { same: 0, other: 0 }));
      if (agree(base, statement)) count.same++;
      else count.other++;
    }
  }
  const strangers = new Set<number>();
  for (const [table, { same, other }] of score) if (other >= 3 && other > same) strangers.add(table);
  return strangers;
}

/** The statements of a quantity by what they say, in order of appearance. */
export function clustersOf(quantity: Quantity, statements: readonly Statement[], values: readonly number[]): number[][] {
  if (allAgree(quantity.statements, statements, values)) return [[...quantity.statements]];
  const clusters: number[][] = [];
  // The finest first, so that a rounded figure joins the cluster it is the rounding of.
  const order = [...quantity.statements].sort((a, b) => (statements[a]?.ulp ?? 0) - (statements[b]?.ulp ?? 0) || a - b);
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

/** Whether every statement agrees with the finest of them (the first such): nearly all quantities are stated alike. */
function allAgree(of: readonly number[], statements: readonly Statement[], values: readonly number[]): boolean {
  let finest = of[0] ?? -1;
  for (const i of of) if ((statements[i]?.ulp ?? 0) < (statements[finest]?.ulp ?? 0)) finest = i;
  const value = values[finest] ?? 0;
  const ulp = statements[finest]?.ulp ?? 1;
  for (const i of of) if (!agreesAt(values[i] ?? 0, statements[i]?.ulp ?? MILLION, value, ulp)) return false;
  return true;
}
