// The subject rows of a draft's tables as the rules on codes see them: the code with the cells it is written in,
// the name beside it, the subject it stands under. Every span is an offset into the draft.
import { type Catalogue, type Classification, classificationOf, type Subject } from '../../catalog/catalogue';
import { named } from '../../catalog/nearest';
import { plainName } from '../../catalog/subjectName';
import type { PlacedTable, Row, SubjectCode, Table } from '../../tables/table';
import { squash } from '../../text/fold';
import { type Span, shift } from '../../text/span';
import type { Draft } from '../draft';
import { perDraft, tablesAs } from '../reading';

/** One written piece of a code: `210`, `15` and `01`, or `2101501` in one. */
export interface CodePart {
  readonly text: string;
  readonly span: Span;
}

export interface SubjectRow {
  readonly table: PlacedTable;
  readonly row: Row;
  readonly classification: Classification;
  /** As written, with nothing between. */
  readonly digits: string;
  readonly parts: readonly CodePart[];
  /** The leading digits that stand in a row above and are left out here. */
  readonly inherited: string;
  /** The name beside the code; empty when there is none. */
  readonly name: string;
  /** The name as names are compared. */
  readonly plain: string;
  readonly nameSpan: Span | null;
  /** Code of the nearest row above of the next higher level (款 for a 项, 类 for a 款). */
  readonly under: string | null;
}

export interface SubjectTable {
  readonly table: PlacedTable;
  readonly rows: readonly SubjectRow[];
  /** The same rows as if the block began the draft: for what is asked of codes and names only. */
  readonly unplaced: readonly SubjectRow[];
  /** The functional codes among them, each once. */
  readonly functional: readonly string[];
  /** The table read once: the same value as long as its text stays, wherever it stands. */
  readonly key: object;
  /** The classification most of its rows are of. */
  readonly classification: Classification;
  /** Its code column holds subject codes: its header says so, or most of its codes are. */
  readonly holdsCodes: boolean;
  /** Its name column holds subject names (not, say, names of projects): its header says so, or most of its names are. */
  readonly holdsNames: boolean;
}

/** What a table says of subjects, as data; of its figures only where there are any. No place in a table that changed is kept. */
function subjectsOf(placed: PlacedTable, { catalogue }: Draft): unknown {
  const { own } = readOf(placed, catalogue);
  return [
    placed.table.identity,
    own && [own.classification, own.holdsCodes, own.holdsNames],
    own?.unplaced.map(({ digits, inherited, name, under, parts, row }) => [
      [digits, inherited, name, under, row.panel, row.index, hasFigure(placed.table, row)],
      parts.map(({ text }) => text),
    ]),
  ];
}

/** Whether an amount of the row is not zero. */
export function hasFigure(table: Table, row: Row): boolean {
  const cells = table.grid.rows[row.index] ?? [];
  return (table.panels[row.panel]?.amountColumns ?? []).some((c) => /[1-9]/.test(cells[c]?.text ?? ''));
}

interface Read {
  readonly catalogue: Catalogue;
  /** As if the block began the draft. */
  readonly own: SubjectTable | null;
  placed: SubjectTable | null;
  start: number;
}

const read = new WeakMap<Table, Read>();

/** Every table of the draft with subject codes. What a table says is kept as long as its text stays. */
export const subjectTables = perDraft((draft: Draft): readonly SubjectTable[] =>
  tablesAs(draft, subjectsOf).flatMap((placed) => placeTable(placed, draft.catalogue) ?? []),
);

function readOf(placed: PlacedTable, catalogue: Catalogue): Read {
  let known = read.get(placed.table);
  if (!known || known.catalogue !== catalogue) {
    const own = subjectTable({ ...placed, start: 0 }, placed.block.text, catalogue);
    read.set(placed.table, (known = { catalogue, own, placed: own, start: 0 }));
  }
  return known;
}

function placeTable(placed: PlacedTable, catalogue: Catalogue): SubjectTable | null {
  const known = readOf(placed, catalogue);
  if (known.own === null || known.start === placed.start) return known.placed;
  const { start } = placed;
  known.start = start;
  known.placed = placedAt(known.own, placed);
  return known.placed;
}

/** The table where it stands. Its rows are put there when somebody asks for them: most of the time nobody does. */
function placedAt(own: SubjectTable, table: PlacedTable): SubjectTable {
  const { start } = table;
  let rows: readonly SubjectRow[] | null = null;
  const place = (): readonly SubjectRow[] =>
    own.unplaced.map((row) => ({
      ...row,
      table,
      parts: row.parts.map((part) => ({ ...part, span: shift(part.span, start) })),
      nameSpan: row.nameSpan && shift(row.nameSpan, start),
    }));
  const { unplaced, functional, key, classification, holdsCodes, holdsNames } = own;
  return {
    table,
    unplaced,
    functional,
    key,
    classification,
    holdsCodes,
    holdsNames,
    get rows() {
      return (rows ??= place());
    },
  };
}

function subjectTable(table: PlacedTable, text: string, catalogue: Catalogue): SubjectTable | null {
  const coded = table.table.rows.flatMap((row) => {
    const code = row.code ?? oddCode(row, table);
    return code && /^[1-9]\d{2,8}$/.test(code.digits) ? [{ ...row, code }] : [];
  });
  const counts: Record<Classification, number> = { functional: 0, department: 0, government: 0 };
  for (const row of coded) {
    const own = classificationOf(row.code.digits);
    if (own) counts[own]++;
  }
  const classification = (['functional', 'department', 'government'] as const).reduce((a, b) => (counts[b] > counts[a] ? b : a));
  if (counts[classification] === 0) return null;
  const rows: SubjectRow[] = [];
  const above = new Map<number, { digits: string; panel: number }>();
  for (const row of coded) {
    const read = subjectRow(row, table, text, classification, catalogue);
    if (!read) continue;
    const up = above.get(read.digits.length - 2);
    rows.push({ ...read, under: up && up.panel === row.panel ? up.digits : null });
    above.set(read.digits.length, { digits: read.digits, panel: row.panel });
    for (const length of [5, 7]) if (length > read.digits.length) above.delete(length);
  }
  if (rows.length === 0) return null;
  const known = rows.filter((row) => catalogue.byCode(row.classification, row.digits).length > 0).length;
  const withNames = rows.filter((row) => row.name !== '');
  const right = withNames.filter((row) => named(catalogue, row.classification, row.name).length > 0).length;
  const [codeHeader, nameHeader] = headers(table);
  return {
    table,
    rows,
    unplaced: rows,
    functional: [...new Set(rows.flatMap((row) => (row.classification === 'functional' ? [row.digits] : [])))],
    key: table.table,
    classification,
    holdsCodes: known >= 0.5 * rows.length || /科目|功能分类|经济分类|类款项/.test(codeHeader),
    holdsNames:
      right >= 0.6 * withNames.length ||
      (/科目|功能分类|经济分类/.test(nameHeader) && !/项目名称/.test(nameHeader) && right >= 0.3 * withNames.length),
  };
}

/** A lone code of four or six digits: one digit short or too many. */
function oddCode(row: Row, { table }: PlacedTable): SubjectCode | null {
  const columns = table.panels[row.panel]?.codeColumns ?? [];
  const cell = columns.length === 1 ? table.grid.rows[row.index]?.[columns[0] ?? -1] : undefined;
  const digits = squash(cell?.text ?? '');
  return cell && /^(?:\d{4}|\d{6}|\d{8})$/.test(digits) ? { digits, span: cell.span, cells: [cell] } : null;
}

/** The header words above the code columns and above the name column. */
function headers({ table }: PlacedTable): readonly [string, string] {
  const over = (columns: readonly number[]): string =>
    columns.map((c) => table.columns.find((column) => column.index === c)?.path.join('') ?? '').join('');
  return [over(table.panels.flatMap((panel) => panel.codeColumns)), over(table.panels.map((panel) => panel.nameColumn))];
}

function subjectRow(
  row: Row & { readonly code: SubjectCode },
  table: PlacedTable,
  text: string,
  usual: Classification,
  catalogue: Catalogue,
): Omit<SubjectRow, 'under'> | null {
  const { code } = row;
  const nameSpan = row.labelSpan && shift(row.labelSpan, table.start);
  const glued = /^[\s\u3000]*\d+[\s\u3000]*/.exec(nameSpan ? text.slice(nameSpan.start, nameSpan.end) : '')?.[0].length ?? 0;
  const name = row.label.replace(/^\d+/, '').replace(/[（(][类款项][）)]$/, '');
  const own = classificationOf(code.digits);
  const foreign = own !== usual && name !== '' && named(catalogue, usual, name).length > 0;
  const classification =
    foreign && (own === null || named(catalogue, own, name).length === 0) && code.digits.length <= 8 ? usual : own;
  if (!classification) return null;
  const parts = codeParts(code, table, text, nameSpan);
  const written = parts.reduce((sum, part) => sum + Math.max(part.text.length, parts.length > 1 ? 2 : 0), 0);
  return {
    table,
    row,
    classification,
    digits: code.digits,
    parts,
    inherited: code.digits.slice(0, Math.max(0, code.digits.length - written)),
    name,
    plain: plainName(name),
    nameSpan: nameSpan && { start: nameSpan.start + (glued < nameSpan.end - nameSpan.start ? glued : 0), end: nameSpan.end },
  };
}

/** The pieces of the row's code, in order; the last may be glued to the name (`01 行政运行`). */
function codeParts(code: SubjectCode, table: PlacedTable, text: string, nameSpan: Span | null): CodePart[] {
  const cells = code.cells.flatMap((cell) => {
    const at = shift(cell.span, table.start);
    return levelsIn(text.slice(at.start, at.end), code).map((part) => ({ ...part, span: shift(part.span, at.start) }));
  });
  if (cells.length === 0) {
    const at = shift(code.span, table.start);
    const found = text.slice(at.start, at.end).indexOf(code.digits);
    const start = found < 0 ? at.start : at.start + found;
    return [{ text: code.digits, span: found < 0 ? at : { start, end: start + code.digits.length } }];
  }
  // A last piece that no cell holds stands in front of the name.
  const tail = code.digits.slice(-2);
  if (nameSpan && code.span.end + table.start > (cells.at(-1)?.span.end ?? 0)) {
    const from = cells.at(-1)?.span.end ?? 0;
    const found = text.slice(from, Math.min(nameSpan.end, code.span.end + table.start)).lastIndexOf(tail);
    if (found >= 0) cells.push({ text: tail, span: { start: from + found, end: from + found + 2 } });
  }
  return cells;
}

/** The pieces of a code in one cell: `2 10 15 01` is 类 210, 款 15 and 项 01 however its digits are set apart; zeros that only fill it up are none. */
function levelsIn(cell: string, code: SubjectCode): CodePart[] {
  const [first, ...more] = [...cell.matchAll(/\d+/g)];
  if (!first) return [];
  const end = first.index + first[0].length;
  if (more.length === 0) {
    const own = code.cells.length === 1 && first[0].startsWith(code.digits) ? code.digits : first[0];
    return [{ text: own, span: { start: first.index, end: first.index + own.length } }];
  }
  const parts = [{ text: first[0], span: { start: first.index, end } }];
  const whole = more.reduce((digits, { 0: digit }) => digits + digit.length, first[0].length) % 2 === 1;
  for (const { index, 0: digits } of more) {
    const last = parts.at(-1) as CodePart;
    const level = whole && parts.length === 1 ? 3 : 2;
    if (last.text.length < level)
      parts[parts.length - 1] = { text: last.text + digits, span: { start: last.span.start, end: index + digits.length } };
    else parts.push({ text: digits, span: { start: index, end: index + digits.length } });
  }
  return parts;
}

/** The whole code as it stands, from its first cell to its last. */
export function codeSpan(row: SubjectRow): Span {
  return { start: row.parts[0]?.span.start ?? 0, end: row.parts.at(-1)?.span.end ?? 0 };
}

/** The entries of the row's own code whose name is the one beside it. */
export function matching(catalogue: Catalogue, row: SubjectRow): readonly Subject[] {
  return catalogue.byCode(row.classification, row.digits).filter((subject) => plainName(subject.name) === row.plain);
}

/** What the whole draft says of codes and names: which names stand beside a code, how often. */
export type Usage = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function usage(tables: readonly SubjectTable[]): Usage {
  const counts = new Map<string, Map<string, number>>();
  for (const row of tables.flatMap((t) => t.unplaced)) {
    if (row.name === '') continue;
    const names = counts.get(row.digits) ?? new Map<string, number>();
    counts.set(row.digits, names.set(row.plain, (names.get(row.plain) ?? 0) + 1));
  }
  return counts;
}
