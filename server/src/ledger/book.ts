// Every figure of a draft in one row: table by table, then the prose. A statement stays as its table made it, so
// that tables nobody touched cost nothing; where it stands is worked out when someone asks.
import { type Span, shift } from '../text/span';
import type { Relation, Statement } from './model';
import type { Parsed } from './parsed';
import { recogniseProse } from './prose/recogniseProse';
import { ledgerOfTable, type TableLedger } from './tables/recogniseTables';

export interface Book {
  readonly parsed: Parsed;
  /** A table's own have spans relative to the table, and no table: `spanAt` and `tableAt` say where they stand. */
  readonly statements: readonly Statement[];
  /** As written, in millionths. */
  readonly values: readonly number[];
  readonly tables: readonly TableLedger[];
  /** Table → its first statement. */
  readonly firsts: readonly number[];
  /** The first statement of the prose: all before it stand in tables. */
  readonly prose: number;
  /** What sentences claim; statements counted from `prose`. */
  readonly claims: readonly Relation[];
}

export function bookOf(parsed: Parsed): Book {
  const statements: Statement[] = [];
  const firsts: number[] = [];
  const tables = parsed.tables.map(ledgerOfTable);
  for (const table of tables) {
    firsts.push(statements.length);
    for (const statement of table.statements) statements.push(statement);
  }
  const prose = statements.length;
  const said = recogniseProse(parsed);
  for (const statement of said.statements) statements.push(statement);
  const values = statements.map((statement) => statement.value);
  return { parsed, statements, values, tables, firsts, prose, claims: said.relations };
}

export const inTable = (book: Book, at: number): boolean => at >= 0 && at < book.prose;

/** The table a statement stands in (index into `Parsed.tables`), -1 for the prose. */
export function tableAt(book: Book, at: number): number {
  if (!inTable(book, at)) return -1;
  let low = 0;
  let high = book.firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((book.firsts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a statement stands in the draft. */
export function spanAt(book: Book, at: number): Span {
  const span = book.statements[at]?.span ?? { start: 0, end: 0 };
  return at < book.prose ? shift(span, book.parsed.tables[tableAt(book, at)]?.start ?? 0) : span;
}

/** The book with some statements bound to nothing. */
export function unbind(book: Book, unbound: ReadonlySet<number>): Book {
  if (unbound.size === 0) return book;
  const statements = book.statements.map((statement, i) => (unbound.has(i) ? { ...statement, keys: [] } : statement));
  return { ...book, statements };
}
