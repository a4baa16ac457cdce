// Structure before arithmetic: a table whose figures visibly stand in the wrong columns is said to be so, once,
// and what its columns say about themselves is no evidence.
import type { Table } from '../tables/table';
import { shift } from '../text/span';
import type { Complaint } from './ledger';
import type { Statement } from './model';
import type { Parsed } from './parsed';
import { agree } from './quantities';
import { namerOf } from './tables/cellKey';
import { perYear } from './tables/perYear';
import { ledgerOfTable } from './tables/recogniseTables';

export interface Structure {
  readonly complaints: readonly Complaint[];
  /** Statements that stand in shifted columns. */
  readonly unbound: ReadonlySet<number>;
}

export function structureComplaints(parsed: Parsed, statements: readonly Statement[]): Structure {
  const complaints: Complaint[] = [];
  const unbound = new Set<number>();
  const elsewhere = statedIn(parsed, statements);
  let first = 0;
  parsed.tables.forEach((placed, table) => {
    const own = ledgerOfTable(placed, parsed.profile.year);
    if (own.lost) complaints.push({ kind: 'lostHeader', span: shift(own.lost.span, placed.start), table });
    const shifted = shiftedColumns(placed.whole, parsed.profile.year, own.byCell, first, statements, elsewhere, table);
    if (shifted.length > 0) {
      const width = placed.whole.grid.width;
      for (const [cell, local] of own.byCell) if (shifted.includes(cell % width)) unbound.add(first + local);
      const facts = shifted
        .flatMap((c) => [...own.byCell].filter(([cell]) => cell % width === c).map(([, local]) => first + local))
        .slice(0, 12);
      const span = statements[facts[0] ?? -1]?.span;
      if (span) complaints.push({ kind: 'columnShift', span, table, facts });
    }
    first += own.statements.length;
  });
  return { complaints, unbound };
}

/** Where tables state what the columns of income tables would state. */
function statedIn(parsed: Parsed, statements: readonly Statement[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { whole } of parsed.tables)
    if (whole.identity === 'income-total') for (const key of columnKeys(whole, parsed.profile.year).values()) found.set(key, []);
  if (found.size > 0)
    for (let i = 0; i < statements.length; i++) {
      const { keys, table, mute } = statements[i] as Statement;
      if (table < 0) break;
      const key = keys[0];
      if (key !== undefined && !mute) found.get(key)?.push(i);
    }
  return found;
}

/**
 * Columns whose 合计 disagrees with what other tables say of the same quantity while the neighbouring header's
 * quantity is exactly what stands there, for two columns or more: the block was shifted by one.
 */
function shiftedColumns(
  table: Table,
  year: number | null,
  byCell: ReadonlyMap<number, number>,
  first: number,
  statements: readonly Statement[],
  elsewhere: ReadonlyMap<string, readonly number[]>,
  index: number,
): number[] {
  const total = table.identity === 'income-total' && table.rows.find((row) => row.kind === 'total');
  if (!total) return [];
  const columns = table.panels[total.panel]?.amountColumns ?? [];
  const keyed = columns.map((c) => {
    const local = byCell.get(total.index * table.grid.width + c);
    return { c, at: local === undefined ? -1 : first + local };
  });
  const others = (key: string | undefined): readonly Statement[] =>
    key === undefined
      ? []
      : (elsewhere.get(key) ?? []).map((i) => statements[i]).filter((s): s is Statement => s !== undefined && s.table !== index);
  const keyOfColumn = columns.map((c) => columnKeys(table, year).get(c));
  for (const step of [1, -1]) {
    const moved = keyed.filter(({ at }, i) => {
      const own = statements[at];
      if (!own || own.value === 0) return false;
      const here = others(keyOfColumn[i]);
      const there = others(keyOfColumn[i + step]);
      return !here.some((s) => agree(s, own)) && there.some((s) => agree(s, own));
    });
    // The columns they came from are empty now, or hold what was moved into them: no better evidence.
    if (moved.length >= 2) return columns.filter((_, i) => [0, -step].some((s) => moved.some(({ c }) => c === columns[i + s])));
  }
  return [];
}

/** The keys that the 合计 of each column of the panel it stands in would state. */
const columnKeys = perYear((table: Table, year): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  const total = table.rows.find((row) => row.kind === 'total');
  const namer = namerOf(table, year);
  for (const c of (total && table.panels[total.panel]?.amountColumns) ?? []) {
    const column = table.columns[c];
    const key = total && column && namer.keyOf(total, column);
    if (key) found.set(c, key);
  }
  return found;
});
