// Aligns the columns of a table for reading, and takes the padding away again. Only white space around cells
// changes, in places the parser passes over: tabs stay tabs and bars stay bars. Wide characters are padded with
// wide spaces and narrow ones with narrow, so that columns line up in any font.

import type { Position, TextEdit } from 'vscode-languageserver-types';
import { parseDraft } from '../analysis';
import type { Dialect } from '../syntax/block';
import { isFigure } from '../tables/cellKinds';
import type { Grid } from '../tables/table';
import { offsetAt } from '../text/position';
import { shift } from '../text/span';
import type { OpenDocument } from './document';
import { tableAt } from './place';
import { textEdits } from './workspaceEdit';

export type Alignment = 'align' | 'unalign';

/** The edit that aligns (or unaligns) the table at `position`; none where there is none, or nothing to do. */
export function alignmentAt(document: OpenDocument, position: Position, alignment: Alignment): TextEdit[] {
  const { draft, lines, text } = document.analysis;
  const placed = tableAt(draft, offsetAt(lines, position));
  // A form of long texts (绩效目标表) is no easier to read with padding.
  if (!placed || placed.table.identity === 'performance') return [];
  const span = shift(placed.table.span, placed.start);
  const before = text.slice(span.start, span.end);
  const codes = placed.table.columns.filter(({ role }) => role === 'code').map(({ index }) => index);
  const after = realigned(before, placed.block.dialect, alignment, new Set(codes));
  if (after === null || after === before) return [];
  return saysTheSame(document, text.slice(0, span.start) + after + text.slice(span.end))
    ? textEdits(document, [{ span, newText: after }])
    : [];
}

/** Whether every table of `text` has the cells it has in `document`: padding must never make a table another. */
function saysTheSame({ analysis }: OpenDocument, text: string): boolean {
  const { catalogue, tables } = analysis.draft;
  const after = parseDraft(text, { severities: {}, accepted: [], catalogue }).tables;
  return (
    after.length === tables.length &&
    tables.every(({ table }, i) => sameCells(table.grid, after[i]?.table.grid ?? { dialect: 'tsv', rows: [], width: 0 }))
  );
}

function sameCells(a: Grid, b: Grid): boolean {
  return (
    a.rows.length === b.rows.length &&
    a.rows.every((row, r) => row.length === b.rows[r]?.length && row.every((cell, c) => cell.text === b.rows[r]?.[c]?.text))
  );
}

/** The grid's text with its columns aligned (figures to the right, `codes` columns and words to the left), or without padding. Null for dialects whose cells stand otherwise. */
export function realigned(
  grid: string,
  dialect: Dialect,
  alignment: Alignment,
  codes: ReadonlySet<number> = new Set(),
): string | null {
  if (dialect !== 'tsv' && dialect !== 'pipe') return null;
  const lines = grid.split(/(\r\n|\r|\n)/);
  const rows = lines.map((line, i) =>
    i % 2 === 1 || (line.trim() === '' && !line.includes('\t')) ? null : cellsOf(line, dialect),
  );
  const widths = alignment === 'align' ? widthsOf(rows) : [];
  return lines
    .map((line, i) => {
      const row = rows[i];
      return row ? writtenRow(row, widths, dialect, codes) : line;
    })
    .join('');
}

interface Width {
  readonly wide: number;
  readonly narrow: number;
}

/** The cells of a line: a label keeps its indentation, everything else its words alone. */
function cellsOf(line: string, dialect: Dialect): string[] {
  const pieces = dialect === 'tsv' ? line.split('\t') : barred(line);
  return pieces.map((piece) => {
    const words = piece.trim();
    if (words === '' || isFigure(words)) return words;
    return dialect === 'tsv' ? piece.trimEnd() : piece.replace(/^ /, '').trimEnd();
  });
}

/** The cells between bars; a bar written `\|` is no bar. */
function barred(line: string): string[] {
  const body = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return body.split(/(?<!\\)\|/);
}

const RULE = /^:?-+:?$/;

function widthsOf(rows: readonly (readonly string[] | null)[]): Width[] {
  const widths: Width[] = [];
  for (const row of rows) {
    row?.forEach((cell, c) => {
      const known = widths[c] ?? { wide: 0, narrow: 0 };
      const own = RULE.test(cell) ? { wide: 0, narrow: 3 } : widthOf(cell);
      widths[c] = { wide: Math.max(known.wide, own.wide), narrow: Math.max(known.narrow, own.narrow) };
    });
  }
  return widths;
}

function widthOf(cell: string): Width {
  let wide = 0;
  for (let i = 0; i < cell.length; i++) if (isWide(cell.charCodeAt(i))) wide++;
  return { wide, narrow: cell.length - wide };
}

/** Han, kana, full-width forms and the punctuation that goes with them, as Chinese fonts draw them. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2014 ||
    code === 0x2026
  );
}

function writtenRow(cells: readonly string[], widths: readonly Width[], dialect: Dialect, codes: ReadonlySet<number>): string {
  const last = cells.length - 1;
  const padded = cells.map((cell, c) => {
    const width = widths[c];
    if (!width) return cell;
    const own = RULE.test(cell) ? { wide: 0, narrow: cell.length } : widthOf(cell);
    const room = '　'.repeat(Math.max(0, width.wide - own.wide)) + ' '.repeat(Math.max(0, width.narrow - own.narrow));
    if (cell !== '' && isFigure(cell) && !RULE.test(cell) && !codes.has(c)) return room + cell;
    return c === last && dialect === 'tsv' ? cell : cell + room;
  });
  return dialect === 'tsv' ? padded.join('\t') : `| ${padded.join(' | ')} |`;
}
