// Markdown tables: `| a | b |`. The rule line under the header is no row.
import type { Span } from '../../text/span';
import type { Cell } from '../table';
import { cellOf, MOST_COLUMNS } from './cell';

export function readPipes(text: string, grid: Span): Cell[][] {
  const rows: Cell[][] = [];
  for (const line of text.slice(grid.start, grid.end).matchAll(/[^\r\n]+/g)) {
    const start = grid.start + line.index;
    const body = line[0].trimEnd();
    if (/^[\s|:-]+$/.test(body) && body.includes('-')) continue;
    const open = body.indexOf('|');
    const row: Cell[] = [];
    for (let from = open + 1; from < body.length; ) {
      const bar = row.length === MOST_COLUMNS - 1 ? -1 : nextBar(body, from);
      const to = bar < 0 ? body.length : bar;
      const [head, tail] = boldMarks(body.slice(from, to));
      row.push(cellOf(text, start + from + head, start + to - tail, 1));
      from = to + 1;
    }
    rows.push(row);
  }
  return rows;
}

/** How many characters at either end of a cell are space and the marks that make all of it bold. */
function boldMarks(cell: string): readonly [head: number, tail: number] {
  const bold = /^\s*\*\*(?=[^*])[^*]*\*\*\s*$/.test(cell);
  return bold ? [cell.indexOf('**') + 2, cell.length - cell.lastIndexOf('**')] : [0, 0];
}

/** The next bar that is not written as `\\|`; -1 for none. */
function nextBar(line: string, from: number): number {
  let bar = line.indexOf('|', from);
  while (bar > 0 && line[bar - 1] === '\\') bar = line.indexOf('|', bar + 1);
  return bar;
}
