// All the figures of a draft in one row, table by table, then the prose. What a table states is put in its place
// once: as long as it stands where it stood, the same values are handed out again.
import { shift } from '../text/span';
import type { Relation, Statement } from './model';
import type { Parsed } from './parsed';
import type { ProseMemo } from './prose/passage';
import type { SaidDirection } from './prose/reading';
import { recogniseProse } from './prose/recogniseProse';
import { ledgerOfTable, type TableLedger } from './tables/recogniseTables';

/** One table's ledger in its draft. */
export interface PlacedLedger {
  readonly ledger: TableLedger;
  /** Offset of the table in the draft. */
  readonly start: number;
  /** Its statements as the draft has them. */
  readonly statements: readonly Statement[];
  /** Its rates of change; statements counted from its first. */
  readonly claims: readonly Relation[];
}

export interface Gathered {
  readonly tables: readonly PlacedLedger[];
  readonly statements: Statement[];
  /** Table → its first statement. */
  readonly firsts: readonly number[];
  /** The first statement of the prose. */
  readonly prose: number;
  /** What sentences claim; statements counted from `prose`. */
  readonly claims: readonly Relation[];
  /** Which way the changes of the prose were said to go; statements counted likewise. */
  readonly directions: readonly SaidDirection[];
}

/** `before`: the tables of the draft's last version; `memo`: its prose. */
export function gather(parsed: Parsed, before: readonly PlacedLedger[], memo: ProseMemo): Gathered {
  const statements: Statement[] = [];
  const firsts: number[] = [];
  const tables = parsed.tables.map((placed, table): PlacedLedger => {
    const ledger = ledgerOfTable(placed, parsed.profile.year);
    const last = before[table];
    const own =
      last?.ledger === ledger && last.start === placed.start
        ? last
        : {
            ledger,
            start: placed.start,
            statements: ledger.statements.map((one) => placedAt(one, placed.start, table)),
            claims: ledger.relations.filter((relation) => relation.kind !== 'sum'),
          };
    firsts.push(statements.length);
    for (const statement of own.statements) statements.push(statement);
    return own;
  });
  const prose = statements.length;
  const said = recogniseProse(parsed, memo);
  for (const statement of said.statements) statements.push(statement);
  return { tables, statements, firsts, prose, claims: said.relations, directions: said.directions };
}

/** Written out: there are thousands of them, and copying by `...` costs several times as much. */
function placedAt({ span, text, value, ulp, unit, keys, label, mute }: Statement, start: number, table: number): Statement {
  const placed = { span: shift(span, start), text, value, ulp, unit, keys, label, table };
  return mute === undefined ? placed : { ...placed, mute };
}
