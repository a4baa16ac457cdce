// Columns aligned by spaces. A column is a stretch of display positions (a full-width character takes two)
// that some line uses, set off on both sides by at least two positions that no row of figures uses.
import type { Span } from '../../text/span';
import type { Cell } from '../table';
import { cellOf, missingCell } from './cell';

interface Chunk {
  readonly cell: Cell;
  /** Display positions, half-open. */
  readonly from: number;
  readonly to: number;
}

export function readAligned(text: string, grid: Span): Cell[][] {
  const lines: Chunk[][] = [];
  const starts: number[] = [];
  for (const match of text.slice(grid.start, grid.end).matchAll(/[^\r\n]+/g)) {
    starts.push(grid.start + match.index);
    lines.push(chunksOf(text, grid.start + match.index, match[0]));
  }
  const columns = columnsOf(lines);
  return lines.map((chunks, i) => rowOf(chunks, columns, starts[i] ?? grid.start));
}

/** Pieces of a line set apart by two or more display positions of space. */
function chunksOf(text: string, start: number, line: string): Chunk[] {
  const chunks: Chunk[] = [];
  let display = 0;
  let open = -1;
  let openAt = 0;
  let gap = 0;
  let gapAt = 0;
  for (let i = 0; i <= line.length; i++) {
    const code = i < line.length ? line.charCodeAt(i) : -1;
    const space = code === 0x20 || code === 0x3000 || code === 0xa0 || code === -1;
    if (!space) {
      if (open < 0) {
        open = i;
        openAt = display;
      }
      gap = 0;
    } else {
      if (gap === 0) gapAt = display;
      gap += code === 0x3000 ? 2 : 1;
      if (open >= 0 && (gap >= 2 || code === -1)) {
        chunks.push({ cell: cellOf(text, start + open, start + i), from: openAt, to: gapAt });
        open = -1;
      }
    }
    display += wide(code) ? 2 : 1;
  }
  return chunks;
}

const wide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026);

/** Where the columns stand: the used stretches of the widest-agreeing lines. */
function columnsOf(lines: readonly Chunk[][]): readonly { from: number; to: number }[] {
  const most = Math.max(0, ...lines.map((chunks) => chunks.length));
  const used: boolean[] = [];
  // A header cell may lie across several columns; lines with many pieces show where the columns are.
  const telling = lines.filter((chunks) => chunks.length * 2 >= most);
  for (const chunks of telling) for (const chunk of chunks) for (let x = chunk.from; x < chunk.to; x++) used[x] = true;
  const columns: { from: number; to: number }[] = [];
  for (let x = 0; x < used.length; x++) {
    if (!used[x]) continue;
    const last = columns.at(-1);
    if (last && x - last.to < 2) last.to = x + 1;
    else columns.push({ from: x, to: x + 1 });
  }
  return columns;
}

function rowOf(chunks: readonly Chunk[], columns: readonly { from: number; to: number }[], lineStart: number): Cell[] {
  const row: Cell[] = [];
  let at = lineStart;
  let next = 0;
  for (const column of columns) {
    const chunk = chunks[next];
    if (chunk && (chunk.from < column.to || column === columns.at(-1))) {
      row.push(chunk.cell);
      at = chunk.cell.span.end;
      next++;
    } else row.push(missingCell(at));
  }
  return row;
}
