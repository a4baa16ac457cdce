// Where a finding stands, in words that outlive edits elsewhere in the draft: its table, row and column, or
// its section and the words it is about. Accepted findings are kept by this key, never by offset or message.

import type { Section } from '../syntax/outline';
import type { PlacedTable, Table } from '../tables/table';
import { squash } from '../text/fold';
import { type Span, shift } from '../text/span';
import type { Draft } from './draft';

/** Long enough to tell two findings of a section apart, short enough to read in the project file. */
const QUOTE_LENGTH = 24;

interface Places {
  readonly sections: readonly FlatSection[];
  /** Table → its name among the draft's tables, made unique. */
  readonly tables: Map<PlacedTable, string>;
}

interface FlatSection {
  readonly start: number;
  readonly path: string;
}

const known = new WeakMap<Draft, Places>();

/**
 * `rule@table/row/column` or `rule@section › section/「words」`: the rule and the place of `finding`.
 * Rows are named by code and label, tables by title; the second of one name is `name#2`.
 */
export function placeKey(draft: Draft, finding: { readonly rule: string; readonly span: Span }): string {
  const places = placesOf(draft);
  const offset = finding.span.start;
  const table = draft.tables[lastAtOrBefore(draft.tables, offset, (t) => t.start)];
  if (table && offset < table.start + table.block.text.length) {
    const inside = shift(finding.span, -table.start);
    return `${finding.rule}@${places.tables.get(table) ?? '表'}/${placeInTable(table, inside)}`;
  }
  const section = places.sections[lastAtOrBefore(places.sections, offset, (s) => s.start)];
  const words = squash(draft.text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + 4 * QUOTE_LENGTH)));
  const quote = words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH)}…` : words;
  return `${finding.rule}@${section?.path ?? '篇首'}/「${quote}」`;
}

function placesOf(draft: Draft): Places {
  const found = known.get(draft);
  if (found) return found;
  const sections: FlatSection[] = [];
  const walk = (section: Section, above: string): void => {
    const path = above + name(section.heading.block.title || '无题');
    sections.push({ start: section.heading.start, path });
    for (const child of section.children) walk(child, `${path} › `);
  };
  for (const section of draft.outline.sections) walk(section, '');
  const tables = new Map<PlacedTable, string>();
  const times = new Map<string, number>();
  let title = '表';
  for (const table of draft.tables) {
    // The next page of a table has no title of its own: it is still that table.
    if (!table.table.continues || title === '表') title = tableName(table.table.title);
    tables.set(table, numbered(title, times));
  }
  const places = { sections, tables };
  known.set(draft, places);
  return places;
}

function placeInTable({ table }: PlacedTable, s: Span): string {
  const { rows } = table.grid;
  const at = lastAtOrBefore(rows, s.start, (row) => row[0]?.span.start ?? 0);
  const cells = rows[at];
  if (!cells) return '表题';
  const column = lastAtOrBefore(cells, s.start, (cell) => cell.span.start);
  const above = table.columns[column]?.path.map(name).join('·') || `第${column + 1}列`;
  if (at < table.headerRows) return `表头/${above}`;
  const entries = rowNamesOf(table).get(at) ?? [];
  // Of two panels side by side, the one whose columns hold the finding.
  const entry = entries.find(({ last }) => column <= last) ?? entries.at(-1);
  return `${entry?.name ?? `第${at + 1}行`}/${above}`;
}

interface RowName {
  readonly name: string;
  /** The last column of its panel. */
  readonly last: number;
}

const rowNames = new WeakMap<Table, Map<number, RowName[]>>();

/** Row of the grid → what its entries are called, from the leftmost panel to the rightmost. */
function rowNamesOf(table: Table): Map<number, RowName[]> {
  const found = rowNames.get(table);
  if (found) return found;
  const names = new Map<number, RowName[]>();
  const times = new Map<string, number>();
  for (const row of table.rows) {
    const own = numbered(name(`${row.code?.digits ?? ''}${row.label}`) || '无名行', times);
    const entry = { name: own, last: table.panels[row.panel]?.last ?? Number.MAX_SAFE_INTEGER };
    const sofar = names.get(row.index);
    if (sofar) sofar.push(entry);
    else names.set(row.index, [entry]);
  }
  for (const entries of names.values()) entries.sort((a, b) => a.last - b.last);
  rowNames.set(table, names);
  return names;
}

/** Without its number: that changes when a table is put in before it. */
function tableName(title: string): string {
  const plain = name(title);
  return plain.replace(/^(?:附?表|公开)[0-9一二三四五六七八九十.-]+表?[:：、]?/, '') || plain || '表';
}

const name = (text: string): string => squash(text).replace(/[/@#›]/g, '_');

function numbered(label: string, times: Map<string, number>): string {
  const nth = (times.get(label) ?? 0) + 1;
  times.set(label, nth);
  return nth === 1 ? label : `${label}#${nth}`;
}

/** Index of the last item that starts at or before `offset`; -1 for none. */
function lastAtOrBefore<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
