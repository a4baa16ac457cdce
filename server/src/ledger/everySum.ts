// The believed sums of a whole draft: those of each table, judged once a table and remembered by it, those of the
// prose, and those that tie quantities across the draft. In a table statements count from its first; what leaves
// here counts from the draft's first, and is made only of sums that somebody asks about.
import { type Book, inTable, tableAt } from './book';
import type { Relation, SumRelation } from './model';
import { believed, figuresOf, type Judged, residualOf, toleranceOf, verdictOf } from './sums';
import type { TableLedger } from './tables/recogniseTables';

/** The sums that are judged together. */
interface Home {
  /** What its statements count from. */
  readonly first: number;
  readonly judged: readonly Judged[];
  /** Indices of the sums that fail as written. */
  readonly failed: readonly number[];
  /** Statement → indices of the sums it is in. */
  readonly holding: ReadonlyMap<number, readonly number[]>;
  /** Sums as the draft counts, made when first asked for: one object a sum, so that they can be told apart. */
  readonly placed: (SumRelation | undefined)[];
}

export interface EverySum {
  /** In the order of the draft; what lies across comes last. */
  readonly homes: readonly Home[];
  /** The sums a statement is in. */
  readonly of: (at: number) => readonly SumRelation[];
  /** Whether there is anything but evidence that could fail once the figures at `changed` are other than written. */
  readonly suspects: (changed: Iterable<number>) => SumRelation[];
}

type Alone = Omit<Home, 'first' | 'placed'>;

const known = new WeakMap<TableLedger, Alone>();

export function everySum(book: Book, unbound: ReadonlySet<number>, across: readonly SumRelation[]): EverySum {
  const homes: Home[] = book.tables.map((table, t) => placedAt(sumsOfTable(book, table, t, unbound), book.firsts[t] ?? 0));
  const told = { statements: book.statements.slice(book.prose), values: book.values.slice(book.prose) };
  const prose = placedAt(alone(believed(sumsIn(book.claims), told.statements, told.values)), book.prose);
  const ties = placedAt(alone(believed(across, book.statements, book.values)), 0);
  homes.push(prose, ties);
  const of = (at: number): readonly SumRelation[] => {
    const home = inTable(book, at) ? homes[tableAt(book, at)] : prose;
    const own = home ? sumsOf(home, at) : [];
    const others = sumsOf(ties, at);
    return others.length === 0 ? own : own.length === 0 ? others : [...own, ...others];
  };
  const suspects = (changed: Iterable<number>): SumRelation[] => {
    const doubted = new Map<Home, Set<number>>();
    for (const home of homes) if (home.failed.length > 0) doubted.set(home, new Set(home.failed));
    for (const at of changed)
      for (const home of [inTable(book, at) ? homes[tableAt(book, at)] : prose, ties])
        for (const i of home?.holding.get(at - home.first) ?? []) {
          const set = home && doubted.get(home);
          if (set) set.add(i);
          else if (home) doubted.set(home, new Set([i]));
        }
    return homes.flatMap((home) =>
      [...(doubted.get(home) ?? [])]
        .sort((a, b) => a - b)
        .filter((i) => home.judged[i]?.sum.force !== 'evidence')
        .map((i) => placedSum(home, i)),
    );
  };
  return { homes, of, suspects };
}

/** Every sum that is believed, with its verdict by the figures as written. */
export function* judgedSums({ homes }: EverySum): Iterable<Judged> {
  for (const home of homes)
    for (let i = 0; i < home.judged.length; i++) yield { sum: placedSum(home, i), verdict: home.judged[i]?.verdict ?? 'exact' };
}

function sumsOfTable(book: Book, table: TableLedger, t: number, unbound: ReadonlySet<number>): Alone {
  const first = book.firsts[t] ?? 0;
  const shifted = unbound.size > 0 && table.statements.some((_, i) => unbound.has(first + i));
  let own = shifted ? undefined : known.get(table);
  if (!own) {
    // A sum along a row mixes columns; one down a column does not, and holds whatever the column is called.
    const sums = sumsIn(table.relations).filter(
      (sum) => !shifted || /columns /.test(sum.family) || !figuresOf(sum).some((at) => unbound.has(first + at)),
    );
    const values = table.statements.map((statement) => statement.value);
    own = alone(believed(sums, table.statements, values));
    if (!shifted) known.set(table, own);
  }
  return own;
}

const sumsIn = (relations: readonly Relation[]): SumRelation[] =>
  relations.filter((relation): relation is SumRelation => relation.kind === 'sum');

function alone(judged: readonly Judged[]): Alone {
  const holding = new Map<number, number[]>();
  const failed: number[] = [];
  judged.forEach(({ sum, verdict }, i) => {
    if (verdict === 'failed') failed.push(i);
    const note = (at: number): void => {
      const list = holding.get(at);
      if (list) list.push(i);
      else holding.set(at, [i]);
    };
    note(sum.total);
    for (const part of sum.parts) note(part.at);
  });
  return { judged, failed, holding };
}

const placedAt = (own: Alone, first: number): Home => ({ ...own, first, placed: [] });

function sumsOf(home: Home, at: number): SumRelation[] {
  return (home.holding.get(at - home.first) ?? []).map((i) => placedSum(home, i));
}

function placedSum(home: Home, i: number): SumRelation {
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
