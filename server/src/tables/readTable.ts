// Makes a table of a table block: grid, header, columns, panels, rows, identity. Depends on the block's text
// alone and is remembered by the block.
import type { Unit } from '../money/unit';
import type { TableBlock } from '../syntax/block';
import { saysFurther } from '../syntax/line';
import { numberingOf } from '../syntax/number';
import { fold, squash } from '../text/fold';
import type { Span } from '../text/span';
import { isCaptionRow } from './captionRow';
import { columnsOf, panelsOf } from './columns';
import { readAligned } from './dialects/aligned';
import { readCells } from './dialects/cells';
import { readPipes } from './dialects/pipe';
import { readTsv } from './dialects/tsv';
import { widthOf } from './gridWidth';
import { headerRows, isOrdinalRow } from './header';
import { identityOf } from './identity';
import { rowsOf } from './rows';
import type { Cell, Column, Grid, Table } from './table';

const known = new WeakMap<TableBlock, Table>();

export function readTable(block: TableBlock): Table {
  let table = known.get(block);
  if (!table) known.set(block, (table = read(block)));
  return table;
}

const READERS = { tsv: readTsv, cells: readCells, pipe: readPipes, aligned: readAligned } as const;

interface Caption {
  title: string;
  further: boolean;
  titleSpan: Span | null;
  entity: string | null;
  entitySpan: Span | null;
  unit: Unit | null;
  unitSpan: Span | null;
  year: number | null;
}

function read(block: TableBlock): Table {
  const caption: Caption = {
    title: '',
    further: false,
    titleSpan: null,
    entity: null,
    entitySpan: null,
    unit: null,
    unitSpan: null,
    year: null,
  };
  for (const line of block.caption) {
    if (line.role === 'title') takeTitle(caption, block.text, line.span);
    else if (line.role === 'number') caption.further ||= saysFurther(block.text.slice(line.span.start, line.span.end));
    else takeMeta(caption, block.text, line.span);
  }
  let rows = READERS[block.dialect](block.text, block.grid);
  let skipped = 0;
  for (const row of rows.slice(0, 4)) {
    if (!takeLeading(caption, block.text, row)) break;
    skipped++;
  }
  rows = rows.slice(skipped);
  const grid: Grid = { dialect: block.dialect, rows, width: widthOf(rows) };
  const firstCells = rows.map((row) => squash(row[0]?.text ?? ''));
  const indicators = firstCells.findIndex(
    (text, i) =>
      text === '一级指标' || (/^(?:|绩效指标|年度绩效指标)$/.test(text) && squash(rows[i]?.[1]?.text ?? '') === '一级指标'),
  );
  if (indicators >= 0) return form(caption, grid, indicators, block);
  const headers = headerRows(grid);
  const columns = isHeaded(grid, headers) ? columnsOf(grid, headers) : columnsOf(grid, headers).map(unread);
  const panels = panelsOf(columns);
  const entries = rowsOf(grid, headers, panels, block.text);
  const identity = identityOf(caption.title, columns, entries, firstCells);
  return { ...caption, identity, grid, headerRows: headers, columns, panels, rows: entries, span: block.grid, continues: false };
}

/** Whether the header says what every column is: a row of headings whose widths nobody could tell is short. */
function isHeaded(grid: Grid, headers: number): boolean {
  if (grid.dialect !== 'cells') return true;
  const header = grid.rows.slice(0, headers);
  const lowest = header.findLastIndex((row) => !isOrdinalRow(row));
  return header.every((row, i) => i >= lowest || row.length < 2 || row.length === grid.width);
}

/** Figures under a heading that is not known say nothing that could be checked. */
const unread = (column: Column): Column => (column.role === 'amount' ? { ...column, role: 'text' } : column);

/** A performance table (绩效目标表): a form first, then indicators under a header of their own. Only the latter are columns and rows. */
function form(caption: Caption, grid: Grid, indicators: number, block: TableBlock): Table {
  const header = { ...grid, rows: grid.rows.slice(indicators) };
  const unit = grid.rows
    .slice(0, indicators)
    .map((row) => /[(（](亿元|万元|元)[)）]/.exec(row[0]?.text ?? '')?.[1])
    .find((found) => found !== undefined);
  return {
    ...caption,
    unit: caption.unit ?? (unit as Unit | undefined) ?? null,
    identity: 'performance',
    grid,
    headerRows: indicators + 1,
    columns: columnsOf(header, 1),
    panels: [],
    rows: [],
    span: block.grid,
    continues: false,
  };
}

/** What the title of a further page ends with. */
const FURTHER = /[(（]\s?续表?\s?[)）]$|(?<=表)\s?续表?$/;

/** A title without what makes it that of a further page. */
export const titleOfWhole = (title: string): string => squash(title.replace(FURTHER, ''));

function takeTitle(caption: Caption, text: string, s: Span): void {
  const raw = text.slice(s.start, s.end);
  const number = numberingOf(raw);
  const from = number ? number.span.end : 0;
  const body = raw.slice(from).replace(/\*\*/g, '').trim();
  const at = s.start + from + Math.max(0, raw.slice(from).indexOf(body.slice(0, 1)));
  caption.title = body;
  caption.further ||= FURTHER.test(body);
  caption.titleSpan = { start: at, end: at + body.length };
  caption.year ??= yearIn(body);
}

/** What a table says about itself, piece by piece: `编制单位：某局　　单位：万元`, `（2024年）`, `450001某局  预算年度：2024`. */
function takeMeta(caption: Caption, text: string, s: Span): void {
  const pieces = [...text.slice(s.start, s.end).matchAll(/\S+(?:[ \u00a0]\S+)*/g)].map(({ index, 0: piece }) => ({
    start: s.start + index,
    end: s.start + index + piece.length,
  }));
  for (const piece of pieces) takePiece(caption, text, piece);
  const [first] = pieces;
  if (first && pieces.length > 1) takeName(caption, text, first);
}

/** The entity's name alone, before what else the line or row says. */
function takeName(caption: Caption, text: string, s: Span): void {
  const name = text.slice(s.start, s.end);
  if (caption.entity !== null || !/^[\u4e00-\u9fff（）()]{4,40}$/.test(name)) return;
  caption.entity = name;
  caption.entitySpan = s;
}

/** One piece; also two of them with nothing between (`编制单位：某局单位：万元`). */
function takePiece(caption: Caption, text: string, s: Span): void {
  const raw = fold(text.slice(s.start, s.end));
  const unit = /单位\s?:\s?(?:人民币)?(亿元|万元|元)/.exec(raw);
  if (unit) {
    caption.unit = unit[1] as Unit;
    const at = s.start + unit.index + unit[0].length - (unit[1] ?? '').length;
    caption.unitSpan = { start: at, end: at + (unit[1] ?? '').length };
  }
  const entity =
    /^(?:编制|填报|预算|公开)?(?:单位|部门)(?:名称)?\s?:\s*(.+)$/.exec(unit ? raw.slice(0, unit.index) : raw) ??
    /^\d{6,}([\u4e00-\u9fff]{4,}.*)$/.exec(raw);
  if (entity?.[1] && !/^(?:人民币)?(?:亿元|万元|元)/.test(entity[1])) {
    const name = entity[1].replace(/金额$/, '').trimEnd();
    const at = s.start + entity[0].length - entity[1].length;
    caption.entity = text.slice(at, at + name.length);
    caption.entitySpan = { start: at, end: at + name.length };
  }
  caption.year ??= yearIn(raw);
}

function yearIn(text: string): number | null {
  const match = /(20\d\d)\s?(?:年|$|[)）])/.exec(text);
  return match ? Number(match[1]) : null;
}

/** A leading row of the grid that belongs to the caption: a title alone in its row, or what the table says about itself. */
function takeLeading(caption: Caption, text: string, row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  if (filled.length === 0) return false;
  const words = filled.map((cell) => squash(cell.text));
  const [first] = filled;
  if (first && filled.length === 1 && /表$/.test(words[0] ?? '') && caption.title === '' && row.length > 1) {
    takeTitle(caption, text, first.span);
    return true;
  }
  if (!isCaptionRow(row)) return false;
  for (const cell of filled) takeMeta(caption, text, cell.span);
  if (first && filled.length > 1) takeName(caption, text, first.span);
  return true;
}
