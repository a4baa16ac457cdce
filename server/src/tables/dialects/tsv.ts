// Tab-separated lines: a row a line, a cell between tabs. One tab at the end of every line is padding.
import type { Span } from '../../text/span';
import type { Cell } from '../table';
import { cellOf, MOST_COLUMNS } from './cell';

export function readTsv(text: string, grid: Span): Cell[][] {
  const rows: Cell[][] = [];
  let at = grid.start;
  while (at < grid.end) {
    let end = at;
    while (end < grid.end && text[end] !== '\n' && text[end] !== '\r') end++;
    const row: Cell[] = [];
    for (let from = at; from <= end; ) {
      const tab = text.indexOf('\t', from);
      const to = tab < 0 || tab > end || row.length === MOST_COLUMNS - 1 ? end : tab;
      row.push(cellOf(text, from, to));
      from = to + 1;
      if (to === end) break;
    }
    rows.push(row);
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return rows;
}
