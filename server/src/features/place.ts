// What stands at an offset of a draft: the block, the sections around it, the cell of a table. Binary searches
// over what the analysis already has in order; an offset from another version finds something or nothing, and
// never throws.

import type { Draft } from '../rules/draft';
import type { Placed } from '../syntax/block';
import type { Section } from '../syntax/outline';
import type { Cell, Column, PlacedTable, Row } from '../tables/table';
import { lastUpTo } from '../text/ascending';
import { type Span, shift } from '../text/span';

/** Index of the block that holds `offset` (its end included); -1 between blocks. */
export function blockIndexAt({ blocks }: Draft, offset: number): number {
  const at = lastUpTo(blocks, offset, ({ start }) => start);
  const placed = blocks[at];
  return placed && offset <= placed.start + placed.block.text.length ? at : -1;
}

export function blockAt(draft: Draft, offset: number): Placed | null {
  return draft.blocks[blockIndexAt(draft, offset)] ?? null;
}

/** The table whose block (captions included) holds `offset`. */
export function tableAt({ tables }: Draft, offset: number): PlacedTable | null {
  const placed = tables[lastUpTo(tables, offset, ({ start }) => start)];
  return placed && offset <= placed.start + placed.block.text.length ? placed : null;
}

/** The sections around `offset`, outermost first. */
export function sectionsAt({ blocks, outline }: Draft, offset: number): readonly Section[] {
  const found: Section[] = [];
  let among = outline.sections;
  for (;;) {
    const section = among[lastUpTo(among, offset, ({ heading }) => heading.start)];
    const next = section && blocks[section.end];
    if (!section || (next && offset >= next.start)) return found;
    found.push(section);
    among = section.children;
  }
}

/** From a section's heading to the end of its last block. */
export function sectionSpan({ blocks }: Draft, section: Section): Span {
  const last = blocks[section.end - 1] ?? section.heading;
  return { start: section.heading.start, end: last.start + last.block.text.length };
}

/** A cell of a table in its draft. */
export interface CellPlace {
  readonly placed: PlacedTable;
  /** Indices into the grid's rows and that row's cells. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** The cell's text, in the draft. */
  readonly span: Span;
}

/** The cell that holds `offset`: its text or the space beside it. */
export function cellAt(draft: Draft, offset: number): CellPlace | null {
  const placed = tableAt(draft, offset);
  if (!placed) return null;
  const { grid } = placed.table;
  const inside = offset - placed.start;
  const text = placed.block.text;
  let row = lastUpTo(grid.rows, inside, (cells) => rowStart(cells));
  // Before the first cell's text, but on its line.
  const next = grid.rows[row + 1];
  if (next && inside <= rowStart(next) && !/[\n\r]/.test(text.slice(inside, rowStart(next)))) row++;
  const cells = grid.rows[row];
  if (!cells) return null;
  for (const [column, cell] of cells.entries()) {
    const between = inside > cell.span.end ? text.slice(cell.span.end, Math.min(inside, cell.span.end + 400)) : '';
    const following = cells[column + 1];
    const goesOn = /[\t|\n\r]/.test(between) || (following !== undefined && inside >= following.span.start && between !== '');
    if (goesOn && following) continue;
    if (goesOn) return null;
    return { placed, row, column, cell, span: shift(cell.span, placed.start) };
  }
  return null;
}

const rowStart = (cells: readonly Cell[]): number => cells[0]?.span.start ?? 0;

/** What the table says of a grid row at a column: the entry of the panel the column is in. */
export function rowOf({ table }: PlacedTable, gridRow: number, column: number): Row | null {
  for (let at = lastUpTo(table.rows, gridRow, (row) => row.index); at >= 0; at--) {
    const row = table.rows[at];
    if (!row || row.index !== gridRow) return null;
    const panel = table.panels[row.panel];
    if (panel && panel.first <= column && column <= panel.last) return row;
  }
  return null;
}

export function columnOf({ table }: PlacedTable, column: number): Column | null {
  return table.columns[column] ?? null;
}
