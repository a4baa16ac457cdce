// How wide a grid is: a table may have more rows than a call takes arguments.
import type { Cell } from './table';

/** The width of the widest of `rows`, in columns. */
export function widthOf(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}
