// A figure changed, and with it every statement of the same quantity and every percentage that follows from it:
// in the form each is written in.
import type { Fact } from '../ledger/ledger';
import { percentOf } from '../ledger/ratios';
import { roundTo, writeLike } from '../money/amount';
import type { Draft } from '../rules/draft';
import type { Edit } from '../rules/finding';

/**
 * Edits that make every statement of `key` say `value` (millionths), and the shares, completion rates and rates of
 * change said of it follow. Statements that already say so are left alone.
 */
export function updateFigure(draft: Draft, key: string, value: number): Edit[] {
  const changed = new Map<number, number>();
  draft.ledger.facts.forEach((fact, i) => {
    if (fact.key === key) changed.set(i, roundTo(value, fact.ulp));
  });
  return editsOf(draft, changed);
}

/**
 * Edits that make the prose say what the tables say, throughout or within a stretch of the draft. A quantity the
 * tables themselves disagree about is left alone.
 */
export function updateStale(draft: Draft, within: { readonly start: number; readonly end: number } | null = null): Edit[] {
  const tables = new Map<string, Fact | null>();
  for (const fact of draft.ledger.facts) {
    if (fact.table < 0 || fact.key === null) continue;
    const known = tables.get(fact.key);
    if (known === undefined) tables.set(fact.key, fact);
    else if (known !== null && !same(known, fact)) tables.set(fact.key, null);
  }
  const changed = new Map<number, number>();
  draft.ledger.facts.forEach((fact, i) => {
    if (fact.table >= 0 || fact.key === null) return;
    if (within !== null && (fact.span.start < within.start || fact.span.end > within.end)) return;
    const right = tables.get(fact.key);
    if (right && !same(right, fact)) changed.set(i, roundTo(right.value, fact.ulp));
  });
  return editsOf(draft, changed);
}

function same(a: Fact, b: Fact): boolean {
  const ulp = Math.max(a.ulp, b.ulp);
  return roundTo(a.value, ulp) === roundTo(b.value, ulp);
}

/** The edits of facts that change, and of percentages that change with them. */
function editsOf(draft: Draft, changed: Map<number, number>): Edit[] {
  const { facts } = draft.ledger;
  follow(draft, changed);
  return [...changed]
    .sort(([a], [b]) => (facts[a]?.span.start ?? 0) - (facts[b]?.span.start ?? 0))
    .flatMap(([i, value]): Edit[] => {
      const fact = facts[i];
      if (!fact || fact.value === value || fact.text === '') return [];
      const newText = writeLike(fact.text, value, fact.unit);
      return newText === null || newText === fact.text ? [] : [{ span: fact.span, newText: withPercent(fact.text, newText) }];
    });
}

/** A percentage keeps its sign where it was written with it. */
const withPercent = (old: string, text: string): string => {
  const sign = /[%％]\s*$/.exec(old)?.[0];
  return sign !== undefined && !/[%％]/.test(text) ? text + sign : text;
};

function follow(draft: Draft, changed: Map<number, number>): void {
  const { facts, equations } = draft.ledger;
  const amountOf = (i: number | undefined): number | null =>
    i === undefined ? null : (changed.get(i) ?? facts[i]?.value ?? null);
  // A change against last year moves with this year's figure, last year's being what it is.
  for (const equation of equations) {
    if (equation.kind !== 'rate') continue;
    const [stated, change, current] = equation.facts;
    const [was, by] = [facts[current ?? -1], facts[change ?? -1]];
    if (stated === undefined || change === undefined || current === undefined || equation.facts.length !== 3) continue;
    if (!was || !by || changed.get(current) === undefined) continue;
    const sign = directionOf(draft, by);
    if (sign === 0) continue;
    const prior = was.value - sign * by.value;
    const difference = (changed.get(current) ?? was.value) - prior;
    // The words of direction are the writer's to turn.
    if (difference * sign < 0 || prior <= 0) continue;
    changed.set(change, Math.abs(difference));
    changed.set(stated, percentOf(Math.abs(difference), prior, facts[stated]?.ulp ?? 10_000));
  }
  for (const equation of equations) {
    if (equation.kind !== 'share' && equation.kind !== 'completion') continue;
    const [stated, part, whole] = equation.facts;
    if (stated === undefined || ![part, whole].some((i) => i !== undefined && changed.has(i))) continue;
    const [n, d] = [amountOf(part), amountOf(whole)];
    if (n === null || d === null || d <= 0 || n < 0) continue;
    changed.set(stated, percentOf(n, d, facts[stated]?.ulp ?? 10_000));
  }
}

function directionOf(draft: Draft, change: Fact): 1 | -1 | 0 {
  const word = /(增加|增长|减少|下降)了?\s*$/.exec(draft.text.slice(Math.max(0, change.span.start - 6), change.span.start))?.[1];
  return word === undefined ? 0 : /增/.test(word) ? 1 : -1;
}
