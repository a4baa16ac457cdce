// A Word table as it pastes into plain text: every cell a line that starts with a tab, an empty cell a lone
// tab, a blank line after every row; a cell of several paragraphs goes on in lines without the tab. Merged
// header cells come as one, so that header rows are short: they are spread over their columns here.
import type { Span } from '../../text/span';
import { widthOf } from '../gridWidth';
import type { Cell } from '../table';
import { cellOf, MOST_COLUMNS, missingCell } from './cell';

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
  return spreadHeaders(rows);
}

/** Gives short header rows the width of the row below them, each merged cell standing at the first of its columns. */
function spreadHeaders(rows: Cell[][]): Cell[][] {
  const width = widthOf(rows);
  const full = rows.findIndex((row) => row.length === width);
  const spread = [...rows];
  for (let i = full - 1; i >= 0; i--) {
    const below = spread[i + 1];
    const row = rows[i];
    if (!row || !below || row.length < 2 || row.length >= below.length) continue;
    spread[i] = spreadOver(row, below) ?? row;
  }
  return spread;
}

/**
 * Which cells of `below` each cell of `row` lies over: one empty cell (merged downwards) or a run of labels.
 * A run that must serve several cells is cut where its labels begin again (项目 金额 | 项目 金额), else evenly.
 */
function spreadOver(row: readonly Cell[], below: readonly Cell[]): Cell[] | null {
  const runs: { first: number; size: number; empty: boolean }[] = [];
  below.forEach((cell, c) => {
    const last = runs.at(-1);
    if (cell.text !== '' && last && !last.empty) last.size++;
    else runs.push({ first: c, size: 1, empty: cell.text === '' });
  });
  const missing = row.length - runs.length;
  if (missing < 0) return null;
  if (missing > 0) {
    const cut = runs.findIndex((run) => !run.empty && run.size > missing);
    const run = runs[cut];
    if (!run) return null;
    const first = below[run.first]?.text;
    const again = below.findIndex((cell, c) => c > run.first && c < run.first + run.size && cell.text === first);
    const sizes = missing === 1 && again > 0 ? [again - run.first, run.first + run.size - again] : evenly(run.size, missing + 1);
    let at = run.first;
    runs.splice(cut, 1, ...sizes.map((size) => ({ first: (at += size) - size, size, empty: false })));
  }
  const spread: Cell[] = [];
  runs.forEach((run, i) => {
    const cell = row[i];
    if (!cell) return;
    spread.push(cell);
    for (let c = 1; c < run.size; c++) spread.push(missingCell(cell.span.end));
  });
  return spread;
}

function evenly(size: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, i) => Math.floor(((i + 1) * size) / parts) - Math.floor((i * size) / parts));
}
