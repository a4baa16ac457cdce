// Puts the tables of a draft side by side: a grid whose header is that of the table before it, and that has no title
// or says that it goes on with that table, is the next page of it, with its identity. The first page knows the whole.
import type { Placed, TableBlock } from '../syntax/block';
import { squash } from '../text/fold';
import { shift } from '../text/span';
import { panelsOf } from './columns';
import { readTable, titleOfWhole } from './readTable';
import { rowsOf } from './rows';
import type { Cell, PlacedTable, Row, Table } from './table';

const continued = new WeakMap<TableBlock, Map<string, Table>>();
const wholes = new WeakMap<TableBlock, { readonly text: string; readonly whole: Table }>();

/** The tables among `blocks`, in order; `text` is the draft's. */
export function placeTables(blocks: readonly Placed[], text: string): PlacedTable[] {
  const tables: PlacedTable[] = [];
  /** The first page of the table read last. */
  let first: Table | null = null;
  let between = 0;
  for (const placed of blocks) {
    if (placed.block.kind !== 'table') {
      // The number of a page stands between its table and the next page.
      if (placed.block.kind !== 'artefact') between++;
      continue;
    }
    const at = placed as Placed<TableBlock>;
    const table = readTable(at.block);
    const next: Table = first && between === 0 && isNextPage(first, table) ? pageOf(at.block, table, first) : table;
    if (!next.continues) first = next;
    tables.push({ ...at, table: next, whole: next });
    between = 0;
  }
  for (let i = 0; i < tables.length; i++) {
    let pages = 0;
    while (tables[i + 1 + pages]?.table.continues) pages++;
    const page = tables[i];
    if (pages > 0 && page) tables[i] = { ...page, whole: wholeOf(tables.slice(i, i + 1 + pages), text) };
    i += pages;
  }
  return tables;
}

function isNextPage(before: Table, table: Table): boolean {
  if (before.identity === 'performance') return false;
  if (table.title === '' || (table.further && titleOfWhole(table.title) === titleOfWhole(before.title))) {
    // A page that says so may do without the header.
    return table.further && table.headerRows === 0 ? table.grid.width === before.grid.width : hasHeaderOf(before, table);
  }
  return !table.further && isSameTitle(before, table) && hasHeaderOf(before, table) && goesOn(before, table);
}

function hasHeaderOf(before: Table, table: Table): boolean {
  const labels = leaves(table);
  const earlier = new Set(leaves(before));
  return labels.length > 2 && labels.filter((label) => earlier.has(label)).length * 10 >= labels.length * 7;
}

const isSameTitle = (before: Table, table: Table): boolean =>
  squash(table.title) === squash(before.title) && (table.entity === null || table.entity === before.entity);

/** Two pages that bear one title are one table if no row of it stands on both: two units may each have that table. */
function goesOn(before: Table, table: Table): boolean {
  const key = ({ code, label, project }: Row): string => `${code?.digits ?? label} ${project}`;
  const earlier = new Set(before.rows.map(key));
  return table.rows.length > 0 && table.rows[0]?.kind !== 'total' && !table.rows.some((row) => earlier.has(key(row)));
}

const leaves = (table: Table): string[] =>
  table.columns.map((column) => column.path.at(-1) ?? '').filter((label) => label !== '');

function pageOf(block: TableBlock, table: Table, before: Table): Table {
  let pages = continued.get(block);
  if (!pages) continued.set(block, (pages = new Map()));
  const unit = table.unit ?? before.unit;
  const key = `${before.identity} ${unit}`;
  let page = pages.get(key);
  if (!page) pages.set(key, (page = { ...table, identity: before.identity, unit, continues: true }));
  return page;
}

/** The pages put together under the first one's header: a further page has its columns in the same places, whatever became of its header. */
function wholeOf(pages: readonly PlacedTable[], draft: string): Table {
  const first = pages[0] as PlacedTable;
  const last = pages.at(-1) as PlacedTable;
  const text = draft.slice(first.start, last.start + last.block.text.length);
  const known = wholes.get(first.block);
  if (known?.text === text) return known.whole;
  const rows: (readonly Cell[])[] = [...first.table.grid.rows];
  for (const page of pages.slice(1)) {
    const offset = page.start - first.start;
    for (const row of page.table.grid.rows.slice(page.table.headerRows)) {
      rows.push(row.map((cell) => ({ ...cell, span: shift(cell.span, offset) })));
    }
  }
  const grid = { ...first.table.grid, rows };
  const panels = panelsOf(first.table.columns);
  const whole: Table = { ...first.table, grid, panels, rows: rowsOf(grid, first.table.headerRows, panels, text) };
  wholes.set(first.block, { text, whole });
  return whole;
}
