// Where a table starts (its caption lines included) and where its grid ends, in each of the four dialects.
import { type Lines, lineText } from '../text/lines';
import type { Dialect } from './block';
import type { LineShape } from './line';

/** The grid that begins at line `i` or after the caption lines that begin there; null when there is none. */
export function gridStart(shapes: readonly LineShape[], i: number): { readonly line: number; readonly dialect: Dialect } | null {
  let line = i;
  let titles = 0;
  let captioned = false;
  for (let captions = 0; captions <= 6; captions++) {
    const shape = shapes[line];
    if (!shape) return null;
    const tabbed = tabbedCaptions(shapes, line);
    if (tabbed > 0) {
      captioned = true;
      line = afterGap(shapes, line + tabbed);
      continue;
    }
    // A tabbed line about the table with a gap below it is no row of the grid.
    const alone = shape.role === 'meta' && shape.tabs > 0 && !shape.cell && shapes[line + 1]?.blank === true;
    const dialect = alone ? null : dialectAt(shapes, line, captioned, titles > 0);
    if (dialect) return { line, dialect };
    const said = shape.role === 'meta' || shape.role === 'tableNumber';
    const marked = said || shape.titled;
    if (!marked && !(titles === 0 && shape.calm && isAbove(shapes[line + 1]))) return null;
    captioned ||= marked;
    if (!said && ++titles > 1) return null;
    line = afterGap(shapes, line + 1);
  }
  return null;
}

/** The line after the blank ones at `line`, of which a caption is followed by a few at most. */
function afterGap(shapes: readonly LineShape[], line: number): number {
  let at = line;
  while (shapes[at]?.blank && at < line + 3) at++;
  return at;
}

/**
 * How many lines from `i` on are captions set in by a tab (`⇥某局`, `⇥单位：万元`). They look like cells of a pasted Word
 * table, but one of them says what a table says about itself, and the rows that follow are no such cells.
 */
function tabbedCaptions(shapes: readonly LineShape[], i: number): number {
  let lines = 0;
  let said = 0;
  for (let shape = shapes[i]; lines < 4 && shape?.cell && shape.end - shape.start <= 60; shape = shapes[i + lines]) {
    lines++;
    if (shape.role === 'meta') said = lines;
  }
  if (said === 0) return 0;
  // Without a gap, what follows the last that says so may be a header with nothing over the names.
  const captions = shapes[i + lines]?.blank ? lines : said;
  const row = shapes[afterGap(shapes, i + captions)];
  return row && (row.pipe || (row.tabs > 0 && !row.cell)) ? captions : 0;
}

/** Whether a line could come right after a table's title. */
function isAbove(next: LineShape | undefined): boolean {
  return next !== undefined && !next.blank && (next.tabs > 0 || next.pipe || next.chunks >= 2 || next.role === 'meta');
}

/** The dialect of a grid whose first row is line `i`; null when no grid starts there. A caption above makes it likelier. */
function dialectAt(shapes: readonly LineShape[], i: number, captioned: boolean, titled: boolean): Dialect | null {
  const shape = shapes[i];
  if (!shape || shape.blank) return null;
  if (shape.pipe) return captioned || shapes[i + 1]?.pipe || shapes[i - 1]?.pipe ? 'pipe' : null;
  if (shape.tabs > 0) return tabDialect(shapes, i);
  return startsAligned(shapes, i, captioned, titled) ? 'aligned' : null;
}

/** How far a look ahead goes before it decides: what a table is shows in its first rows. */
const LOOK_AHEAD = 40;

function tabDialect(shapes: readonly LineShape[], i: number): Dialect | null {
  let end = i;
  let cells = true;
  let prose = 0;
  for (
    let shape = shapes[end];
    shape && end < i + LOOK_AHEAD && !shape.blank && (shape.tabs > 0 || (cells && end > i));
    shape = shapes[++end]
  ) {
    if (shape.tabs > 0 && !shape.cell) cells = false;
    if (shape.tabs > 0 && shape.end - shape.start > 60 * shape.tabs) prose++;
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

/**
 * Whether rows of aligned columns start at line `i`. Under a caption the first lines must have several pieces,
 * or be one label over such a line; elsewhere more lines must, and hold figures too.
 */
function startsAligned(shapes: readonly LineShape[], i: number, captioned: boolean, titled: boolean): boolean {
  const first = shapes[i];
  if (!first || first.number !== null || first.captioned || !isRowOfPieces(first)) return false;
  const single = captioned && (titled || first.start >= 2) && (shapes[i + 1]?.chunks ?? 0) >= 2;
  if (first.chunks < 2 && !single) return false;
  let rows = 0;
  let figures = 0;
  let labels = 0;
  let lines = 0;
  const enough = captioned ? 6 : LOOK_AHEAD;
  for (let shape = shapes[i]; shape && lines < enough && isRowOfPieces(shape); shape = shapes[i + lines]) {
    lines++;
    if (shape.chunks >= 2) rows++;
    else if (shape.calm || shape.role === 'heading') labels++;
    if (shape.figures) figures++;
  }
  // Under a title and its unit, labels alone may be the rows of an empty table.
  if (captioned) return lines >= 2 && (rows * 2 >= lines || (titled && rows > 0 && rows + labels === lines));
  return lines >= 3 && rows * 2 >= lines && (figures * 4 >= lines || (first.chunks >= 3 && rows === lines));
}

function isRowOfPieces(shape: LineShape): boolean {
  return !shape.blank && shape.tabs === 0 && !shape.pipe && shape.role !== 'note' && shape.role !== 'meta' && shape.chunks > 0;
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计)$/;

/** Whether line `i`, under blank lines, is one more row: of several pieces, set in, under an empty row of spaces, or a total. */
function goesOn(lines: Lines, shapes: readonly LineShape[], i: number): boolean {
  const shape = shapes[i] as LineShape;
  if (shape.titled || shape.role === 'tableNumber' || shape.role === 'heading') return false;
  if (shape.chunks >= 2) return shape.number === null || shape.figures;
  const underSpaces = (shapes[i - 1]?.end ?? 0) >= 2;
  return shape.start >= 2 || (underSpaces && shape.calm) || TOTAL.test(lineText(lines, i).trim());
}

/** The line after the last row of aligned columns. Empty rows are blank lines: rows may go on after them. */
function alignedEnd(lines: Lines, shapes: readonly LineShape[], first: number): number {
  let end = first;
  for (let i = first; i < shapes.length; i++) {
    const shape = shapes[i] as LineShape;
    if (shape.blank) {
      // A line of nothing but spaces is an empty row; where it leads decides about one without any.
      if (shape.end >= 2 && end === i) end = i + 1;
      continue;
    }
    if (!isRowOfPieces(shape)) break;
    if (i > first && shapes[i - 1]?.blank && !goesOn(lines, shapes, i)) break;
    end = i + 1;
  }
  return end;
}

/** The line after the grid that starts at `line`. */
export function gridEnd(lines: Lines, shapes: readonly LineShape[], line: number, dialect: Dialect): number {
  switch (dialect) {
    case 'pipe': {
      let end = line;
      while (shapes[end]?.pipe) end++;
      return nextForm(lines, line, end);
    }
    case 'tsv': {
      let end = line;
      while ((shapes[end]?.tabs ?? 0) > 0) end++;
      return nextForm(lines, line, end);
    }
    case 'aligned':
      return nextForm(lines, line, alignedEnd(lines, shapes, line));
    case 'cells':
      return nextForm(lines, line, cellsEnd(lines, shapes, line));
  }
}

/** Performance tables written without a gap between them: each starts with its project. */
function nextForm(lines: Lines, first: number, end: number): number {
  let forms = 0;
  for (let i = first; i < end; i++) {
    if (!/^(?:\|\s{0,9}|\t)?项目名称(?:\t|\s{0,99}\||\s\s|$)/.test(lineText(lines, i))) continue;
    // Among Word cells, only one that begins a row.
    if (i > first && lines.text[lines.starts[i] ?? 0] === '\t' && lineText(lines, i - 1).trim() !== '') continue;
    if (++forms > 1) return i;
  }
  return end;
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

const NEVER_IN_CELL: ReadonlySet<LineShape['role']> = new Set(['note', 'heading', 'tableTitle', 'tableNumber', 'meta']);

/** Whether the untabbed line at `i`, one blank line below a cell, goes on with that cell: more cells follow it. */
function paragraphOfCell(lines: Lines, shapes: readonly LineShape[], i: number): boolean {
  for (let at = i, seen = 0; at < shapes.length && seen < 12; seen++) {
    const shape = shapes[at];
    if (!shape || shape.blank || shape.captioned || NEVER_IN_CELL.has(shape.role)) return false;
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
