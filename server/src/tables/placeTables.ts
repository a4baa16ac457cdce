// Puts the tables of a draft side by side: a grid without a title whose header is that of the table before it
// is the next page of that table, with its identity.
import type { Placed, TableBlock } from '../syntax/block';
import { readTable } from './readTable';
import type { PlacedTable, Table } from './table';

const continued = new WeakMap<TableBlock, Map<Table['identity'], Table>>();

export function placeTables(blocks: readonly Placed[]): PlacedTable[] {
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
    tables.push({ ...at, table: next });
    between = 0;
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
