// Columns aligned by spaces. Two or more display positions of space set pieces apart; a column is a stretch of
// positions that pieces use, set off on both sides by two that none uses (one where they stand that close). Labels merged over several columns
// lie across such gaps and are left out of account. How wide a character is shown depends on who
// aligned the lines, so the measure under which the columns come out cleanest is the one.
import type { Span } from '../../text/span';
import { isFigure } from '../cellKinds';
import type { Cell } from '../table';
import { cellOf, missingCell } from './cell';

interface Piece {
  /** Offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Display positions, half-open. */
  readonly from: number;
  readonly to: number;
}

interface Column {
  from: number;
  to: number;
}

interface Layout {
  readonly lines: readonly (readonly Piece[])[];
  readonly columns: readonly Column[];
  /** Pieces that neither begin where their column does nor end where it ends, or share a cell. */
  readonly misfits: number;
  /** How many widths the lines have: one where every line was padded to the end. */
  readonly ragged: number;
}

const TELLING = 8;

/** Positions a UTF-16 unit takes. */
type Measure = (code: number) => number;

export function readAligned(text: string, grid: Span): Cell[][] {
  const bounds = boundsOf(text, grid);
  let best: Layout | null = null;
  for (const measure of measuresFor(text, grid)) {
    const lines = bounds.map((line) => piecesOf(text, line, measure));
    const ragged = new Set(bounds.map((line) => widthOf(text, line, measure))).size;
    for (const gutter of [2, 1]) {
      const layout = { ...layOut(text, lines, gutter), ragged };
      if (!best || layout.misfits < best.misfits || (layout.misfits === best.misfits && ragged < best.ragged)) best = layout;
      if (layout.misfits === 0) break;
    }
    // A few lines may come out flush by chance.
    if (best?.misfits === 0 && (ragged === 1 || lines.length >= TELLING)) break;
  }
  const columns = best?.columns ?? [];
  return (best?.lines ?? []).map((pieces, i) => rowOf(text, pieces, columns, bounds[i]?.start ?? grid.start));
}

function boundsOf(text: string, grid: Span): Span[] {
  const bounds: Span[] = [];
  let at = grid.start;
  while (at < grid.end) {
    let end = at;
    while (end < grid.end && text[end] !== '\n' && text[end] !== '\r') end++;
    bounds.push({ start: at, end });
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return bounds;
}

const wide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6));

/** `“”…—×①` and their like: one position in Western fonts, two in Chinese ones. */
const AMBIGUOUS = /[§¨°±·×÷Α-ω“”‘’‖…—–―‰′″※€℃№①-⓿←-↙∈-≥─-◯★☆]/;

/** Chinese fonts, Western fonts, and programs that count characters. */
const CHINESE: Measure = (code) => (wide(code) || (code >= 0xa7 && AMBIGUOUS.test(String.fromCharCode(code))) ? 2 : 1);
const WESTERN: Measure = (code) => (wide(code) ? 2 : 1);
const COUNTING: Measure = () => 1;

function measuresFor(text: string, grid: Span): readonly Measure[] {
  return AMBIGUOUS.test(text.slice(grid.start, grid.end)) ? [CHINESE, WESTERN, COUNTING] : [WESTERN, COUNTING];
}

function widthOf(text: string, line: Span, measure: Measure): number {
  let width = 0;
  for (let i = line.start; i < line.end; i++) width += measure(text.charCodeAt(i));
  return width;
}

/** Pieces of a line set apart by two or more positions of space. */
function piecesOf(text: string, line: Span, measure: Measure): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let start = -1;
  let from = 0;
  let end = 0;
  let to = 0;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    const width = measure(code);
    if (code !== 0x20 && code !== 0x3000 && code !== 0xa0) {
      if (start >= 0 && (at - to >= 2 || i - end >= 2)) {
        pieces.push({ start, end, from, to });
        start = -1;
      }
      if (start < 0) {
        start = i;
        from = at;
      }
      end = i + 1;
      to = at + width;
    }
    at += width;
  }
  if (start >= 0) pieces.push({ start, end, from, to });
  return joinLetters(text, pieces);
}

/** Labels that are set with any space between their letters; longer ones before those they begin with. */
const SPACED = [
  ...['收入总计', '支出总计', '收入合计', '支出合计', '收支总计'],
  ...[
    '预算数',
    '决算数',
    '总合计',
    '收入',
    '支出',
    '合计',
    '总计',
    '小计',
    '项目',
    '科目',
    '金额',
    '编码',
    '名称',
    '备注',
    '单位',
  ],
];
const LETTERS = new Set(SPACED.flatMap((label) => [...label]));

/** `支        出` is one piece however far its letters stand apart, also from the columns below. */
function joinLetters(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let p = 0; p < pieces.length; p++) {
    let piece = pieces[p] as Piece;
    const label = startsSpaced(text, pieces, p);
    const last = pieces[p + label.length - 1];
    if (last && label !== '') {
      piece = { ...piece, end: last.end, to: last.to };
      p += label.length - 1;
    }
    joined.push(piece);
  }
  return joined;
}

/** The label whose letters are the pieces from the `first` on; empty when there is none. */
function startsSpaced(text: string, pieces: readonly Piece[], first: number): string {
  const letter = (at: number): string => {
    const piece = pieces[at];
    return piece && piece.end === piece.start + 1 ? (text[piece.start] ?? '') : '';
  };
  // 类 款 项 目 are four labels.
  if (!LETTERS.has(letter(first)) || !LETTERS.has(letter(first + 1)) || letter(first - 1) === '款') return '';
  return SPACED.find((label) => [...label].every((char, i) => char === letter(first + i))) ?? '';
}

/** Rounds, and gaps looked into in each: enough for any header, and a bound for what is no table. */
const ROUNDS = 8;
const GAPS = 8;

/** Leaves out the lines that lie across columns, a few at a time, until every piece of the others has a column of its own. */
function layOut(text: string, lines: readonly (readonly Piece[])[], gutter: number): Omit<Layout, 'ragged'> {
  const crossing = new Set<number>();
  for (let round = 0; round < ROUNDS; round++) {
    const before = crossing.size;
    for (const gap of sharedGaps(text, lines, crossing, usedBy(lines, crossing, gutter)).slice(0, GAPS)) {
      const across: number[] = [];
      trim(gap, lines, crossing, gutter);
      lines.forEach((pieces, i) => {
        if (!crossing.has(i) && pieces.some((piece) => piece.from < gap.to && piece.to > gap.from)) across.push(i);
      });
      if (across.length <= gap.lines) for (const i of across) crossing.add(i);
    }
    if (crossing.size === before) break;
  }
  const columns = usedBy(lines, crossing, gutter);
  const apart = usedBy(
    [...crossing].map((i) => (lines[i] ?? []).filter((piece) => homeOf(piece, columns, 0).touching === false)),
    new Set(),
    gutter,
  );
  const all = joinHeaders(
    text,
    lines,
    [...columns, ...apart].sort((a, b) => a.from - b.from),
  );
  let misfits = 0;
  for (const pieces of lines) {
    let last: Piece | undefined;
    forHomes(pieces, all, (column, before, piece) => {
      const flush = piece.from === all[column]?.from || piece.to === all[column]?.to;
      if (column === before ? !areLetters(text, last, piece) : !flush) misfits++;
      last = piece;
    });
  }
  return { lines, columns: all, misfits };
}

/** Draws a gap in where a piece only reaches into it and leaves enough of it free. */
function trim(gap: SharedGap, lines: readonly (readonly Piece[])[], except: ReadonlySet<number>, gutter: number): void {
  lines.forEach((pieces, i) => {
    if (except.has(i)) return;
    for (const { from, to } of pieces) {
      if (to <= gap.from || from >= gap.to) continue;
      const [before, after] = [from - gap.from, gap.to - to];
      if (after >= gutter && after >= before) gap.from = to;
      else if (before >= gutter) gap.to = from;
    }
  });
}

/** A label set to the left over figures set to the right may share no position with them: such a column is one. */
function joinHeaders(text: string, lines: readonly (readonly Piece[])[], columns: readonly Column[]): Column[] {
  /** Columns that hold labels, those that hold figures, and those that some line uses together with the one on their left. */
  const worded = new Set<number>();
  const figured = new Set<number>();
  const together = new Set<number>();
  for (const pieces of lines) {
    forHomes(pieces, columns, (column, before, piece) => {
      (isFigure(text.slice(piece.start, piece.end)) ? figured : worded).add(column);
      if (before === column - 1) together.add(column);
    });
  }
  const joined: Column[] = [];
  columns.forEach((column, c) => {
    const left = joined.at(-1);
    const heads = worded.has(c - 1) && !figured.has(c - 1);
    if (left && heads && figured.has(c) && !worded.has(c) && !together.has(c)) left.to = column.to;
    else joined.push({ ...column });
  });
  return joined;
}

/** Tells of every piece its column and that of the piece before it (-1 for none). */
function forHomes(
  pieces: readonly Piece[],
  columns: readonly Column[],
  see: (column: number, before: number, piece: Piece) => void,
): void {
  let before = -1;
  for (const piece of pieces) {
    const { column } = homeOf(piece, columns, Math.max(0, before));
    see(column, before, piece);
    before = column;
  }
}

/** Stretches of positions in use, `gutter` unused ones between them. */
function usedBy(lines: readonly (readonly Piece[])[], except: ReadonlySet<number>, gutter: number): Column[] {
  const used: boolean[] = [];
  lines.forEach((pieces, i) => {
    if (!except.has(i)) for (const piece of pieces) used.fill(true, reach(used, piece.to, piece.from), piece.to);
  });
  const columns: Column[] = [];
  for (let x = 0; x < used.length; x++) {
    if (!used[x]) continue;
    const last = columns.at(-1);
    if (last && x - last.to < gutter) last.to = x + 1;
    else columns.push({ from: x, to: x + 1 });
  }
  return columns;
}

/** Makes `used` reach to `to`; gives `from` back. */
function reach(used: boolean[], to: number, from: number): number {
  while (used.length < to) used.push(false);
  return from;
}

/** Two letters of one letter-spaced label (`合  计`); 类 款 项 are labels themselves. */
function areLetters(text: string, left: Piece | undefined, right: Piece): boolean {
  const isLetter = ({ start, end }: Piece): boolean => end - start === 1 && /[\u4e00-\u9fff]/.test(text[start] ?? '');
  return left !== undefined && isLetter(left) && isLetter(right) && !/[类款项].*[类款项]/.test(text.slice(left.start, right.end));
}

interface SharedGap extends Column {
  /** How many lines have two pieces on both sides of it in one column. */
  lines: number;
}

/** Gaps between two pieces that share a column though each is more than one letter-spaced character (`合  计`). */
function sharedGaps(
  text: string,
  lines: readonly (readonly Piece[])[],
  except: ReadonlySet<number>,
  columns: readonly Column[],
): SharedGap[] {
  const gaps = new Map<number, SharedGap>();
  lines.forEach((pieces, i) => {
    if (except.has(i)) return;
    let column = 0;
    for (let p = 0; p + 1 < pieces.length; p++) {
      const piece = pieces[p] as Piece;
      const next = pieces[p + 1] as Piece;
      while ((columns[column]?.to ?? Number.POSITIVE_INFINITY) <= piece.from) column++;
      const home = columns[column];
      if (!home || next.from >= home.to || areLetters(text, piece, next)) continue;
      const gap = gaps.get(column);
      if (!gap) gaps.set(column, { from: piece.to, to: next.from, lines: 1 });
      else if (piece.to < gap.to && next.from > gap.from) {
        // What all of them leave free.
        gap.from = Math.max(gap.from, piece.to);
        gap.to = Math.min(gap.to, next.from);
        gap.lines++;
      }
    }
  });
  return [...gaps.values()];
}

/** Every piece goes to the first column it touches, or the nearest; pieces of one column are one cell. */
function rowOf(text: string, pieces: readonly Piece[], columns: readonly Column[], lineStart: number): Cell[] {
  const row: Cell[] = [];
  let at = lineStart;
  let from = 0;
  for (const piece of pieces) {
    const { column } = homeOf(piece, columns, from);
    const before = row[column];
    while (row.length < column) row.push(missingCell(at));
    row[column] = {
      ...cellOf(text, before?.span.start ?? piece.start, piece.end),
      indent: before?.indent ?? Math.max(0, piece.from - (columns[column]?.from ?? 0)),
    };
    at = piece.end;
    from = column;
  }
  while (row.length < columns.length) row.push(missingCell(at));
  return row;
}

/** The column of a piece, looked for from column `from` on. */
function homeOf(piece: Piece, columns: readonly Column[], from: number): { readonly column: number; readonly touching: boolean } {
  let column = from;
  while (column + 1 < columns.length && (columns[column]?.to ?? 0) <= piece.from) column++;
  const home = columns[column];
  const touching = home !== undefined && home.from < piece.to && piece.from < home.to;
  const left = columns[column - 1];
  const nearer = !touching && column > from && home && left && piece.from - left.to < home.from - piece.to;
  return { column: nearer ? column - 1 : column, touching };
}
