// Tab in a table: the cell to go to, in whichever way the table is written, with the figures of the cell that is
// left made uniform. Past the last cell a row is added where a row is a line.
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../rules/finding';
import { lineAt } from '../text/lines';
import { offsetAt, rangeOf } from '../text/position';
import type { Span } from '../text/span';
import type { OpenDocument } from './document';
import { uniformFigures } from './formatting';
import { type CellPlace, cellAt } from './place';
import { textEdits } from './workspaceEdit';

/** Where the cursor goes. The edits are to be made first; `select` is a place in the text after them. */
export interface CellStep {
  readonly select: Range;
  readonly edits: readonly TextEdit[];
}

export function nextCellFrom(document: OpenDocument, position: Position, backwards: boolean): CellStep | null {
  const { draft, lines } = document.analysis;
  const here = cellAt(draft, offsetAt(lines, position));
  if (!here) return null;
  const filled = backwards ? null : cellAdded(document, here);
  if (filled) return filled;
  const next = neighbour(here, backwards);
  if (!next) return backwards ? null : rowAdded(document, here);
  const edits = uniformFigures(document, here.span);
  const moved = edits.reduce(
    (offset, { span, newText }) => (span.start < next.start ? offset + newText.length - (span.end - span.start) : offset),
    0,
  );
  const target = rangeOf(lines, next);
  const sameLine = edits.some(({ span }) => lineAt(lines, span.start) === target.start.line);
  const by = sameLine ? moved : 0;
  return {
    select: {
      start: { line: target.start.line, character: target.start.character + by },
      end: { line: target.end.line, character: target.end.character + (target.end.line === target.start.line ? by : 0) },
    },
    edits: textEdits(document, edits),
  };
}

function neighbour({ placed, row, column }: CellPlace, backwards: boolean): Span | null {
  const { rows } = placed.table.grid;
  const step = backwards ? -1 : 1;
  let at = row;
  let cell = rows[at]?.[column + step];
  // Cells that nobody wrote (merged ones) stand where the one before ends.
  for (let c = column + step; cell === undefined; ) {
    at += step;
    const cells = rows[at];
    if (!cells) return null;
    c = backwards ? cells.length - 1 : 0;
    cell = cells[c];
  }
  return { start: placed.start + cell.span.start, end: placed.start + cell.span.end };
}

/** A row that is being typed gets its next cell, up to the table's width. */
function cellAdded(document: OpenDocument, { placed, row, column, span }: CellPlace): CellStep | null {
  const { grid } = placed.table;
  const cells = grid.rows[row] ?? [];
  if (placed.block.dialect !== 'tsv' || column + 1 < cells.length || cells.length >= grid.width) return null;
  if (row !== grid.rows.length - 1) return null;
  const { lines } = document.analysis;
  const line = lineAt(lines, span.end);
  const end = lines.ends[line] ?? span.end;
  const position = { line, character: end - (lines.starts[line] ?? 0) + 1 };
  return {
    select: { start: position, end: position },
    edits: textEdits(document, [{ span: { start: end, end }, newText: '\t' }]),
  };
}

/** A new row under the table's last. */
function rowAdded(document: OpenDocument, { placed }: CellPlace): CellStep | null {
  const { dialect } = placed.block;
  if (dialect !== 'tsv' && dialect !== 'pipe') return null;
  const { lines, text } = document.analysis;
  const end = placed.start + placed.table.span.end;
  const width = placed.table.grid.width;
  const row = dialect === 'tsv' ? '\t'.repeat(width - 1) : `|${'  |'.repeat(width)}`;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const edit: Edit = { span: { start: end, end }, newText: lineBreak + row };
  const position = { line: lineAt(lines, end) + 1, character: dialect === 'tsv' ? 0 : 2 };
  return { select: { start: position, end: position }, edits: textEdits(document, [edit]) };
}
