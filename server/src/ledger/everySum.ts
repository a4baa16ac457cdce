// The believed sums of a whole draft: those of each table, judged once a table and remembered by it, those of the
// prose, and those that tie quantities across the draft. In a table statements count from its first; what leaves
// here counts from the draft's first, and is made only of sums that somebody asks about.
import type { Gathered } from './gather';
import type { Relation, SumRelation } from './model';
import { believed, figuresOf, type Judged } from './sums';
import type { TableLedger } from './tables/recogniseTables';

/** The sums that are judged together. */
interface Home {
  /** What its statements count from. */
  readonly first: number;
  readonly judged: readonly Judged[];
  /** Indices of the sums that fail as written. */
  readonly failed: readonly number[];
  /** Totals of the sums that hold only within rounding, evidence left out. */
  readonly rounded: readonly number[];
  /** Statement → indices of the sums it is in: for the few that are asked about. */
  readonly holding: () => ReadonlyMap<number, readonly number[]>;
  /** Sums as the draft counts, made when first asked for: one object a sum, so that they can be told apart. */
  readonly placed: (SumRelation | undefined)[];
}

export interface EverySum {
  /** Every sum that is believed, with its verdict by the figures as written: tables, prose, what lies across. */
  readonly judged: () => Iterable<Judged>;
  /** The totals of sums that hold only within rounding, evidence left out; in the order of `judged`. */
  readonly rounded: () => Iterable<number>;
  /** The sums a statement is in. */
  readonly of: (at: number) => readonly SumRelation[];
  /** What may fail when the figures at `changed` are other than written, evidence left out; in the order of `judged`. */
  readonly suspects: (changed: Iterable<number>) => SumRelation[];
}

/** `unbound`: statements that are no evidence. `across`: what ties quantities, wherever they stand. */
export function everySum(gathered: Gathered, unbound: ReadonlySet<number>, across: readonly SumRelation[]): EverySum {
  const { statements, firsts } = gathered;
  const said = statements.slice(gathered.prose);
  const prose = placedAt(alone(believed(sumsIn(gathered.claims), said)), gathered.prose);
  const ties = placedAt(alone(believed(across, statements)), 0);
  const tables = gathered.tables.map(({ ledger }, t) => {
    const first = firsts[t] ?? 0;
    return placedAt(sumsOfTable(ledger, first, unbound), first);
  });
  const homes: readonly Home[] = [...tables, prose, ties];
  const asked = new Map<number, readonly SumRelation[]>();
  const homeOf = (at: number): Home => tables[statements[at]?.table ?? -1] ?? prose;
  return {
    *judged() {
      for (const home of homes)
        for (let i = 0; i < home.judged.length; i++) yield { sum: sumAt(home, i), verdict: (home.judged[i] as Judged).verdict };
    },
    *rounded() {
      for (const { first, rounded } of homes) for (const total of rounded) yield first + total;
    },
    of(at) {
      let sums = asked.get(at);
      if (!sums) asked.set(at, (sums = [...sumsOf(homeOf(at), at), ...sumsOf(ties, at)]));
      return sums;
    },
    suspects(changed) {
      const doubted = new Map(homes.map((home) => [home, home.failed.length > 0 ? new Set(home.failed) : null]));
      for (const at of changed)
        for (const home of [homeOf(at), ties])
          for (const i of home.holding().get(at - home.first) ?? []) {
            const set = doubted.get(home);
            if (set) set.add(i);
            else doubted.set(home, new Set([i]));
          }
      const found: SumRelation[] = [];
      for (const [home, set] of doubted)
        for (const i of [...(set ?? [])].sort((a, b) => a - b))
          if (home.judged[i]?.sum.force !== 'evidence') found.push(sumAt(home, i));
      return found;
    },
  };
}

type Alone = Omit<Home, 'first' | 'placed'>;

const known = new WeakMap<TableLedger, Alone>();

function sumsOfTable(table: TableLedger, first: number, unbound: ReadonlySet<number>): Alone {
  const shifted = unbound.size > 0 && table.statements.some((_, i) => unbound.has(first + i));
  let own = shifted ? undefined : known.get(table);
  if (!own) {
    const sums = sumsIn(table.relations).filter(
      (sum) => !shifted || acrossColumns(sum) || !figuresOf(sum).some((at) => unbound.has(first + at)),
    );
    own = alone(believed(sums, table.statements));
    if (!shifted) known.set(table, own);
  }
  return own;
}

/** A sum along a row mixes columns; one down a column does not, and holds whatever the column is called. */
const acrossColumns = (sum: SumRelation): boolean => /columns /.test(sum.family);

const sumsIn = (relations: readonly Relation[]): SumRelation[] =>
  relations.filter((relation): relation is SumRelation => relation.kind === 'sum');

function alone(judged: readonly Judged[]): Alone {
  const failed: number[] = [];
  const rounded: number[] = [];
  judged.forEach(({ sum, verdict }, i) => {
    if (verdict === 'failed') failed.push(i);
    else if (verdict === 'rounding' && sum.force !== 'evidence') rounded.push(sum.total);
  });
  let holding: ReadonlyMap<number, readonly number[]> | null = null;
  return { judged, failed, rounded, holding: () => (holding ??= holdingOf(judged)) };
}

function holdingOf(judged: readonly Judged[]): Map<number, number[]> {
  const holding = new Map<number, number[]>();
  judged.forEach(({ sum }, i) => {
    const note = (at: number): void => {
      const list = holding.get(at);
      if (list) list.push(i);
      else holding.set(at, [i]);
    };
    note(sum.total);
    for (const part of sum.parts) note(part.at);
  });
  return holding;
}

function placedAt({ judged, failed, rounded, holding }: Alone, first: number): Home {
  return { first, judged, failed, rounded, holding, placed: [] };
}

const NONE: readonly SumRelation[] = [];

function sumsOf(home: Home, at: number): readonly SumRelation[] {
  return (
    home
      .holding()
      .get(at - home.first)
      ?.map((i) => sumAt(home, i)) ?? NONE
  );
}

function sumAt(home: Home, i: number): SumRelation {
  let placed = home.placed[i];
  if (!placed) {
    const sum = (home.judged[i] as Judged).sum;
    placed = home.first === 0 ? sum : from(sum, home.first);
    home.placed[i] = placed;
  }
  return placed;
}

/** A sum whose statements count from `first`. */
function from(sum: SumRelation, first: number): SumRelation {
  return { ...sum, total: sum.total + first, parts: sum.parts.map(({ at, sign }) => ({ at: at + first, sign })) };
}
