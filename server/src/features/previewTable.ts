// One table of the preview: its caption, its header with the merged cells put back together, its rows with what
// each cell holds. A cell merged in Word leaves empty cells behind; here it spans them again.

import type { TableBlock } from '../syntax/block';
import { isOrdinalRow } from '../tables/header';
import type { Cell, Row, Table } from '../tables/table';
import { firstFrom } from '../text/ascending';
import type { FigureHere, Run } from './preview';

export interface PreviewCell {
  readonly runs: readonly Run[];
  readonly columns?: number;
  readonly rows?: number;
  /** amount: set flush right · label: the row's name, set in by `indent` · code */
  readonly role?: 'amount' | 'label' | 'code';
  readonly indent?: number;
}

export interface PreviewRow {
  readonly cells: readonly PreviewCell[];
  /** A total or subtotal. */
  readonly strong?: boolean;
}

export interface PreviewTable {
  readonly kind: 'table';
  readonly title: string;
  readonly continues: boolean;
  readonly caption: readonly { readonly role: 'number' | 'title' | 'meta'; readonly parts: readonly string[] }[];
  readonly head: readonly PreviewRow[];
  readonly body: readonly PreviewRow[];
  /** How many rows of an overlong table are left out. */
  readonly omitted: number;
}

const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;
const LONGEST_CELL = 2000;
const DEEPEST = 6;

export function previewTable(block: TableBlock, table: Table, figures: readonly FigureHere[]): PreviewTable {
  const { grid } = table;
  // A form (绩效目标表) has labels in every row and no header over columns.
  const isForm = table.panels.length === 0;
  const headerRows = isForm ? 0 : table.headerRows;
  const width = Math.min(grid.width, MOST_COLUMNS);
  const shown = grid.rows.slice(headerRows, headerRows + MOST_ROWS);
  const entries = entriesByRow(table.rows);
  return {
    kind: 'table',
    title: table.title,
    continues: table.continues,
    caption: block.caption.map(({ role, span }) => ({
      role,
      parts: block.text
        .slice(span.start, span.end)
        .split(/\t+|\s{2,}|\u3000+/)
        .filter((part) => part !== ''),
    })),
    head: headOf(grid.rows.slice(0, headerRows), width, figures),
    body: shown.map((cells, i) =>
      isForm ? formRow(cells, width, figures) : bodyRow(cells, table, entries.get(headerRows + i) ?? [], width, figures),
    ),
    omitted: Math.max(0, grid.rows.length - headerRows - MOST_ROWS),
  };
}

function entriesByRow(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const byRow = new Map<number, Row[]>();
  for (const row of rows) {
    const list = byRow.get(row.index);
    if (list) list.push(row);
    else byRow.set(row.index, [row]);
  }
  return byRow;
}

function bodyRow(
  cells: readonly Cell[],
  table: Table,
  entries: readonly Row[],
  width: number,
  figures: readonly FigureHere[],
): PreviewRow {
  const labels = new Map(entries.flatMap((row) => (row.labelSpan ? [[row.labelSpan.start, row] as const] : [])));
  const strong = entries.some(({ kind }) => kind === 'total' || kind === 'subtotal');
  return {
    cells: Array.from({ length: width }, (_, c): PreviewCell => {
      const cell = cells[c];
      if (!cell) return { runs: [] };
      const runs = cellRuns(cell, figures);
      const role = table.columns[c]?.role;
      const row = [...labels.values()].find(
        ({ labelSpan }) => labelSpan && cell.span.start <= labelSpan.start && labelSpan.end <= cell.span.end,
      );
      if (row) {
        const depth = Math.min(DEEPEST, row.kind === 'total' ? 0 : row.depth);
        return depth > 0 ? { runs, role: 'label', indent: depth } : { runs, role: 'label' };
      }
      if (role === 'amount' && looksAmount(cell.text)) return { runs, role: 'amount' };
      return role === 'code' ? { runs, role: 'code' } : { runs };
    }),
    ...(strong && { strong }),
  };
}

/** A row of a form: what is filled in spreads over the empty cells after it. */
function formRow(cells: readonly Cell[], width: number, figures: readonly FigureHere[]): PreviewRow {
  const spread: PreviewCell[] = [];
  for (let c = 0; c < width; c++) {
    const cell = cells[c];
    let columns = 1;
    if (cell && cell.text !== '') while (c + columns < width && (cells[c + columns]?.text ?? '') === '') columns++;
    spread.push({ runs: cell ? cellRuns(cell, figures) : [], ...(columns > 1 && { columns }) });
    c += columns - 1;
  }
  return { cells: spread };
}

const looksAmount = (text: string): boolean => /^[\s\d.,，．０-９()（）%％+—–-]*$/.test(text);

/** The cell's words, figures apart; a cell of several paragraphs keeps its breaks. */
function cellRuns(cell: Cell, figures: readonly FigureHere[]): Run[] {
  if (cell.text === '') return [];
  const here = figuresWithin(figures, cell.span.start, cell.span.end);
  if (here.length === 0) return [clipped(cell.text)];
  const runs: Run[] = [];
  let at = 0;
  for (const { span, figure, standing } of here) {
    const from = span.start - cell.span.start;
    const to = span.end - cell.span.start;
    if (from < at || to > cell.text.length) continue;
    if (from > at) runs.push(cell.text.slice(at, from));
    runs.push([cell.text.slice(from, to), figure, standing]);
    at = to;
  }
  if (at < cell.text.length) runs.push(clipped(cell.text.slice(at)));
  return runs;
}

const clipped = (text: string): string => (text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text);

/** Those of the ascending `figures` that lie in `[start, end)`. */
function figuresWithin(figures: readonly FigureHere[], start: number, end: number): readonly FigureHere[] {
  const low = firstFrom(figures, start, ({ span }) => span.start);
  let to = low;
  while (to < figures.length && (figures[to]?.span.end ?? 0) <= end) to++;
  return figures.slice(low, to);
}

/**
 * The header rows with their merged cells. A cell spreads to the right over the empty cells that have labels of
 * their own below, within the cell above it, and down over what is empty. 栏次 and 1 2 3 rows stay as they are.
 */
function headOf(rows: readonly (readonly Cell[])[], width: number, figures: readonly FigureHere[]): PreviewRow[] {
  const isPlain = rows.map((row) => isOrdinalRow(row));
  const textAt = (r: number, c: number): string => rows[r]?.[c]?.text ?? '';
  // Which merged cell of the rows above each column lies under: `row*width+column` of its corner.
  let above: readonly number[] = new Array<number>(width).fill(-1);
  const taken = rows.map(() => new Array<boolean>(width).fill(false));
  return rows.map((row, r) => {
    const cells: PreviewCell[] = [];
    const corner = [...above];
    for (let c = 0; c < width; c++) {
      if (taken[r]?.[c]) continue;
      const cell = row[c];
      const runs = cell ? cellRuns(cell, figures) : [];
      let columns = 1;
      let deep = 1;
      if (textAt(r, c) !== '' && !isPlain[r]) {
        while (c + columns < width && spreadsTo(c, c + columns)) columns++;
        while (r + deep < rows.length && !isPlain[r + deep] && emptyBelow(r + deep, c, columns)) deep++;
        for (let i = 0; i < deep; i++) for (let j = 0; j < columns; j++) (taken[r + i] as boolean[])[c + j] = true;
        for (let j = 0; j < columns; j++) corner[c + j] = r * width + c;
      }
      cells.push({ runs, ...(columns > 1 && { columns }), ...(deep > 1 && { rows: deep }) });
      c += columns - 1;
    }
    above = corner;
    return { cells };

    function spreadsTo(from: number, to: number): boolean {
      if (textAt(r, to) !== '' || taken[r]?.[to] || above[to] !== above[from]) return false;
      for (let below = r + 1; below < rows.length; below++) {
        // 类 款 项 are labels even where they stand among 栏次 numbers.
        if (isPlain[below] ? /^[类款项]$/.test(textAt(below, to)) : textAt(below, to) !== '') return true;
      }
      return false;
    }
  });

  function emptyBelow(r: number, c: number, columns: number): boolean {
    for (let j = 0; j < columns; j++) if (textAt(r, c + j) !== '') return false;
    return true;
  }
}
