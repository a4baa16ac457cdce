// Where a table starts (its caption lines included) and where its grid ends, in each of the four dialects.
import { type Lines, lineText } from '../text/lines';
import type { Dialect } from './block';
import type { LineShape } from './line';

/** The grid that begins at line `i` or after the caption lines that begin there; null when there is none. */
export function gridStart(shapes: readonly LineShape[], i: number): { readonly line: number; readonly dialect: Dialect } | null {
  let line = i;
  let titles = 0;
  for (let captions = 0; captions <= 6; captions++) {
    const shape = shapes[line];
    if (!shape) return null;
    const dialect = dialectAt(shapes, line);
    if (dialect) return { line, dialect };
    const next = shapes[line + 1];
    const title =
      shape.titled || (titles === 0 && shape.calm && next !== undefined && !next.blank && (next.tabs > 0 || next.pipe));
    if (!title && shape.role !== 'meta' && shape.role !== 'tableNumber') return null;
    if (title && ++titles > 1) return null;
    line++;
    for (let gap = 0; shapes[line]?.blank && gap < 3; gap++) line++;
  }
  return null;
}

/** The dialect of a grid whose first row is line `i`; null when no grid starts there. */
export function dialectAt(shapes: readonly LineShape[], i: number): Dialect | null {
  const shape = shapes[i];
  if (!shape || shape.blank) return null;
  if (shape.pipe) return shapes[i + 1]?.pipe || shapes[i - 1]?.pipe ? 'pipe' : null;
  if (shape.tabs > 0) return tabDialect(shapes, i);
  return alignedRun(shapes, i) > 0 ? 'aligned' : null;
}

function tabDialect(shapes: readonly LineShape[], i: number): Dialect | null {
  let end = i;
  let cells = true;
  let prose = 0;
  for (let shape = shapes[end]; shape && !shape.blank && (shape.tabs > 0 || (cells && end > i)); shape = shapes[++end]) {
    if (shape.tabs > 0 && !shape.cell) cells = false;
    if (shape.tabs > 0 && shape.end - shape.start > 60) prose++;
  }
  const rows = end - i;
  if (cells) {
    // One cell a line: several cells to a row, or a row of one cell with another row after a blank line.
    const next = shapes[end + 1];
    return rows >= 2 || (shapes[end]?.blank === true && next?.cell === true) ? 'cells' : null;
  }
  if (rows >= 2 && prose < rows) return 'tsv';
  const shape = shapes[i];
  return rows === 1 && shape !== undefined && shape.tabs >= 3 && shape.end - shape.start <= 60 ? 'tsv' : null;
}

/** How many lines from `i` on are rows of aligned columns; 0 when too few of them look like rows to be a table. */
function alignedRun(shapes: readonly LineShape[], i: number): number {
  const first = shapes[i];
  if (!first || first.chunks < 2 || first.number !== null) return 0;
  let end = i;
  let rows = 0;
  let figures = 0;
  for (
    let shape = shapes[end];
    shape && !shape.blank && shape.tabs === 0 && !shape.pipe && shape.end - shape.start <= 200;
    shape = shapes[++end]
  ) {
    if (shape.role === 'note' || shape.role === 'meta') break;
    if (shape.chunks >= 2) rows++;
    if (shape.figures) figures++;
  }
  const lines = end - i;
  return lines >= 3 && rows * 2 >= lines && figures * 4 >= lines ? lines : 0;
}

/** The line after the grid that starts at `line`. */
export function gridEnd(lines: Lines, shapes: readonly LineShape[], line: number, dialect: Dialect): number {
  switch (dialect) {
    case 'pipe': {
      let end = line;
      while (shapes[end]?.pipe) end++;
      return end;
    }
    case 'tsv': {
      let end = line;
      for (let forms = 0; (shapes[end]?.tabs ?? 0) > 0; end++) {
        // Performance tables written without a gap between them: each starts with its project.
        if (/^项目名称\t/.test(lineText(lines, end)) && ++forms > 1) break;
      }
      return end;
    }
    case 'aligned':
      return line + alignedRun(shapes, line);
    case 'cells':
      return cellsEnd(lines, shapes, line);
  }
}

/**
 * A pasted Word table: rows end with a blank line, a cell of several paragraphs goes on in lines without the
 * tab (also after one blank line). Two blank lines end it unless more cells follow.
 */
function cellsEnd(lines: Lines, shapes: readonly LineShape[], first: number): number {
  let end = first;
  let i = first;
  while (i < shapes.length) {
    const shape = shapes[i];
    if (!shape) break;
    if (shape.tabs > 0) {
      if (!shape.cell) break;
      end = ++i;
      continue;
    }
    if (!shape.blank) {
      if (i !== end) break;
      // The next paragraph of the cell above.
      end = ++i;
      continue;
    }
    let blanks = 0;
    while (shapes[i + blanks]?.blank) blanks++;
    const next = shapes[i + blanks];
    if (!next) break;
    if (next.cell) i += blanks;
    else if (blanks === 1 && next.tabs === 0 && paragraphOfCell(lines, shapes, i + 1)) i = end = i + 1;
    else break;
  }
  return end;
}

/** Whether the untabbed line at `i`, one blank line below a cell, goes on with that cell: more cells follow it. */
function paragraphOfCell(lines: Lines, shapes: readonly LineShape[], i: number): boolean {
  for (let at = i, seen = 0; at < shapes.length && seen < 12; seen++) {
    const shape = shapes[at];
    if (!shape || shape.blank || shape.role === 'note' || shape.role === 'heading' || shape.role === 'tableTitle') return false;
    if (lineText(lines, at).length > 400) return false;
    let blanks = 0;
    while (shapes[at + 1 + blanks]?.blank) blanks++;
    const next = shapes[at + 1 + blanks];
    if (!next || blanks === 0) return next?.cell === true;
    if (next.cell) return true;
    if (blanks > 1) return false;
    at += 1 + blanks;
  }
  return false;
}
