// The figures of a draft, to be found by place, by quantity and by subject. Made once a ledger, part by part as
// it is asked for; after that every look-up costs the logarithm of the draft or what it returns.

import type { Equation, Fact, Ledger } from '../ledger/ledger';
import { lastUpTo } from '../text/ascending';
import type { Span } from '../text/span';

export interface Figures {
  /** The figure that holds `offset` or touches it (index into the ledger's facts); null when there is none. */
  at(offset: number): number | null;
  /** The figures that touch `within`, in order of place. */
  within(within: Span): readonly number[];
  /** The figures that state the quantity `key`, in order of place; none for null. */
  stating(key: string | null): readonly number[];
  /** The figures of a subject (`f:2101501`, `e:30101`, `p:…`), in order of place. */
  ofSubject(subject: string): readonly number[];
  /** The equations a figure is in. */
  equationsOf(fact: number): readonly Equation[];
}

const known = new WeakMap<Ledger, Figures>();

export function figuresOf(ledger: Ledger): Figures {
  let figures = known.get(ledger);
  if (!figures) known.set(ledger, (figures = index(ledger)));
  return figures;
}

/** `f:2101501` of `out|f:2101501|all|general|now`; null for totals and the like. */
export function subjectOfKey(key: string): string | null {
  const subject = key.split('|', 2)[1] ?? '';
  return /^[a-z]:/.test(subject) ? subject : null;
}

const NONE: readonly never[] = [];

function index({ facts, equations }: Ledger): Figures {
  // The ledger has the tables' figures first and the prose's after them.
  const order = facts.map((_, i) => i).sort((a, b) => startOf(facts, a) - startOf(facts, b) || a - b);
  const starts = order.map((i) => startOf(facts, i));
  const byKey = once(() => gathered(order, (i) => facts[i]?.key ?? null));
  const bySubject = once(() =>
    gathered(order, (i) => {
      const key = facts[i]?.key;
      return key ? subjectOfKey(key) : null;
    }),
  );
  const byFact = once(() => {
    const lists = new Map<number, Equation[]>();
    for (const equation of equations) for (const fact of new Set(equation.facts)) add(lists, fact, equation);
    return lists;
  });
  return {
    at(offset) {
      // Of two that touch, the one that begins here.
      for (let at = lastAtOrBefore(starts, offset); at >= 0 && at > lastAtOrBefore(starts, offset) - 3; at--) {
        const fact = order[at];
        const span = fact === undefined ? undefined : facts[fact]?.span;
        if (fact !== undefined && span && span.end > span.start && span.end >= offset) return fact;
      }
      return null;
    },
    within({ start, end }) {
      const found: number[] = [];
      for (let at = Math.max(0, lastAtOrBefore(starts, start)); at < order.length && (starts[at] ?? 0) <= end; at++) {
        const fact = order[at];
        const span = fact === undefined ? undefined : facts[fact]?.span;
        if (fact !== undefined && span && span.end > span.start && span.end >= start) found.push(fact);
      }
      return found;
    },
    stating: (key) => (key === null ? NONE : (byKey().get(key) ?? NONE)),
    ofSubject: (subject) => bySubject().get(subject) ?? NONE,
    equationsOf: (fact) => byFact().get(fact) ?? NONE,
  };
}

const startOf = (facts: readonly Fact[], i: number): number => facts[i]?.span.start ?? 0;

/** Index of the last of the ascending `starts` that is not after `offset`; -1 when there is none. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  return lastUpTo(starts, offset, (start) => start);
}

function gathered(order: readonly number[], nameOf: (i: number) => string | null): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const i of order) {
    const name = nameOf(i);
    if (name !== null) add(lists, name, i);
  }
  return lists;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
