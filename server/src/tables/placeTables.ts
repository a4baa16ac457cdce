// Puts the tables of a draft side by side: a grid without a title whose header is that of the table before it
// is the next page of that table, with its identity. The first page knows the whole.
import type { Placed, TableBlock } from '../syntax/block';
import { shift } from '../text/span';
import { panelsOf } from './columns';
import { readTable } from './readTable';
import { rowsOf } from './rows';
import type { Cell, PlacedTable, Table } from './table';

const continued = new WeakMap<TableBlock, Map<Table['identity'], Table>>();
const wholes = new WeakMap<TableBlock, { readonly text: string; readonly whole: Table }>();

/** The tables among `blocks`, in order; `text` is the draft's. */
export function placeTables(blocks: readonly Placed[], text: string): PlacedTable[] {
  const tables: PlacedTable[] = [];
  let between = 0;
  for (const placed of blocks) {
    if (placed.block.kind !== 'table') {
      between++;
      continue;
    }
    const at = placed as Placed<TableBlock>;
    const table = readTable(at.block);
    const last = tables.at(-1);
    const next = last && between === 0 && isNextPage(last.table, table) ? pageOf(at.block, table, last.table) : table;
    tables.push({ ...at, table: next, whole: next });
    between = 0;
  }
  for (let i = 0; i < tables.length; i++) {
    let pages = 0;
    while (tables[i + 1 + pages]?.table.continues) pages++;
    const first = tables[i];
    if (pages > 0 && first) tables[i] = { ...first, whole: wholeOf(tables.slice(i, i + 1 + pages), text) };
    i += pages;
  }
  return tables;
}

function isNextPage(before: Table, table: Table): boolean {
  if (table.title !== '' || before.identity === 'performance') return false;
  const labels = leaves(table);
  const earlier = new Set(leaves(before));
  return labels.length > 2 && labels.filter((label) => earlier.has(label)).length * 10 >= labels.length * 7;
}

const leaves = (table: Table): string[] =>
  table.columns.map((column) => column.path.at(-1) ?? '').filter((label) => label !== '');

function pageOf(block: TableBlock, table: Table, before: Table): Table {
  let pages = continued.get(block);
  if (!pages) continued.set(block, (pages = new Map()));
  let page = pages.get(before.identity);
  if (!page)
    pages.set(
      before.identity,
      (page = { ...table, identity: before.identity, unit: table.unit ?? before.unit, continues: true }),
    );
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
