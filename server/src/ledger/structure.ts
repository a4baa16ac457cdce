// Structure before arithmetic: a table whose figures visibly stand in the wrong columns is said to be so, once,
// and what its columns say about themselves is no evidence.
import { shift } from '../text/span';
import type { Complaint } from './ledger';
import type { Statement } from './model';
import type { Parsed } from './parsed';
import { agree } from './quantities';
import { namerOf } from './tables/cellKey';
import { ledgerOfTable } from './tables/recogniseTables';

export interface Structure {
  readonly complaints: readonly Complaint[];
  /** Statements that stand in shifted columns. */
  readonly unbound: ReadonlySet<number>;
}

export function structureComplaints(parsed: Parsed, statements: readonly Statement[]): Structure {
  const complaints: Complaint[] = [];
  const unbound = new Set<number>();
  const elsewhere = new Map<string, number[]>();
  statements.forEach((statement, i) => {
    const [key] = statement.keys;
    if (key === undefined || statement.table < 0 || statement.mute) return;
    const list = elsewhere.get(key);
    if (list) list.push(i);
    else elsewhere.set(key, [i]);
  });
  let first = 0;
  parsed.tables.forEach((placed, table) => {
    const own = ledgerOfTable(placed);
    if (own.lost) complaints.push({ kind: 'lostHeader', span: shift(own.lost.span, placed.start), table });
    const shifted = shiftedColumns(placed.whole, own.byCell, first, statements, elsewhere, table);
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

/**
 * Columns whose 合计 disagrees with what other tables say of the same quantity while the neighbouring header's
 * quantity is exactly what stands there, for two columns or more: the block was shifted by one.
 */
function shiftedColumns(
  table: Parsed['tables'][number]['table'],
  byCell: ReadonlyMap<number, number>,
  first: number,
  statements: readonly Statement[],
  elsewhere: ReadonlyMap<string, readonly number[]>,
  index: number,
): number[] {
  const total = table.rows.find((row) => row.kind === 'total');
  if (!total || table.identity !== 'income-total') return [];
  const columns = table.panels[total.panel]?.amountColumns ?? [];
  const keyed = columns.map((c) => {
    const local = byCell.get(total.index * table.grid.width + c);
    return { c, at: local === undefined ? -1 : first + local };
  });
  const others = (key: string | undefined): readonly Statement[] =>
    key === undefined
      ? []
      : (elsewhere.get(key) ?? []).map((i) => statements[i]).filter((s): s is Statement => s !== undefined && s.table !== index);
  const keyOfColumn = columnKeys(table, columns);
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

/** The key the 合计 of each column would state. */
function columnKeys(table: Parsed['tables'][number]['table'], columns: readonly number[]): (string | undefined)[] {
  const total = table.rows.find((row) => row.kind === 'total');
  const namer = namerOf(table);
  return columns.map((c) => {
    const column = table.columns[c];
    return (total && column && namer.keyOf(total, column)) ?? undefined;
  });
}
