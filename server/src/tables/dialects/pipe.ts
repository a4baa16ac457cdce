// Markdown tables: `| a | b |`. The rule line under the header is no row.
import type { Span } from '../../text/span';
import type { Cell } from '../table';
import { cellOf } from './cell';

export function readPipes(text: string, grid: Span): Cell[][] {
  const rows: Cell[][] = [];
  for (const line of text.slice(grid.start, grid.end).matchAll(/[^\r\n]+/g)) {
    const start = grid.start + line.index;
    const body = line[0].trimEnd();
    if (/^[\s|:-]+$/.test(body) && body.includes('-')) continue;
    const open = body.indexOf('|');
    const row: Cell[] = [];
    for (let from = open + 1; from <= body.length; ) {
      let bar = body.indexOf('|', from);
      while (bar > 0 && body[bar - 1] === '\\') bar = body.indexOf('|', bar + 1);
      if (bar < 0) {
        if (from < body.length) row.push(cellOf(text, start + from, start + body.length));
        break;
      }
      row.push(cellOf(text, start + from, start + bar));
      from = bar + 1;
    }
    rows.push(row);
  }
  return rows;
}
