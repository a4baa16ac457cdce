// A Word table as it pastes into plain text: every cell a line that starts with a tab, an empty cell a lone
// tab, a blank line after every row; a cell of several paragraphs goes on in lines without the tab. Merged
// cells come as one.
import type { Span } from '../../text/span';
import type { Cell } from '../table';
import { cellOf, MOST_COLUMNS, missingCell } from './cell';
import { spreadMerged } from './merged';

export function readCells(text: string, grid: Span): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] | null = null;
  let blank = false;
  let at = grid.start;
  while (at <= grid.end) {
    let end = at;
    while (end < grid.end && text[end] !== '\n' && text[end] !== '\r') end++;
    const tabbed = text[at] === '\t' && at < end;
    if (tabbed) {
      if (!row || blank) rows.push((row = []));
      if (row.length < MOST_COLUMNS) row.push(cellOf(text, at + 1, end));
      blank = false;
    } else if (end === at || text.slice(at, end).trim() === '') blank = true;
    else if (row) {
      // The next paragraph of the cell above it.
      const last = row.pop() ?? missingCell(at);
      const from = last.text === '' ? at : last.span.start;
      row.push({ ...cellOf(text, from, end), indent: last.indent });
      blank = false;
    }
    if (end >= grid.end) break;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return spreadMerged(rows);
}
