// Writes every table of a draft in another dialect, in place, as a converter that knows nothing of budgets
// would: caption rows that stand in the grid are rows like any other.
import { readAligned } from '../../server/src/tables/dialects/aligned';
import { readCells } from '../../server/src/tables/dialects/cells';
import { readPipes } from '../../server/src/tables/dialects/pipe';
import { readTsv } from '../../server/src/tables/dialects/tsv';
import type { PlacedTable } from '../../server/src/tables/table';
import { squash } from '../../server/src/text/fold';
import { tablesOf } from './parseText';
import type { Manner } from './printGrid';

const READERS = { tsv: readTsv, cells: readCells, pipe: readPipes, aligned: readAligned } as const;

export function reprint(text: string, manner: Manner): string {
  let out = '';
  let from = 0;
  for (const { block, start } of tablesOf(text)) {
    const rows = READERS[block.dialect](block.text, block.grid).map((row) => row.map((cell) => oneLine(cell.text, manner)));
    const width = Math.max(...rows.map((row) => row.length));
    const full = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    out += text.slice(from, start + block.grid.start) + manner.print(full).replace(/\n$/, '');
    from = start + block.grid.end;
  }
  return out + text.slice(from);
}

/** A cell's paragraphs joined; two spaces inside a cell cannot be told from the space between cells where spaces align them. */
function oneLine(text: string, manner: Manner): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, '').replaceAll('\t', ' ');
  return manner.dialect === 'aligned' ? line.replace(/[ \u3000]{2,}|\u3000/g, ' ') : line;
}

/** What a table says, whatever it is written in. */
export function said({ table }: PlacedTable): Readonly<Record<string, unknown>> {
  const body = table.grid.rows.slice(table.headerRows).map((row) => row.map((cell) => squash(cell.text)));
  // A column that nothing is written in leaves no trace among aligned ones.
  const columns = table.columns.filter(
    (column) => column.path.length > 0 || body.some((row) => (row[column.index] ?? '') !== ''),
  );
  const place = new Map(columns.map((column, i) => [column.index, i]));
  return {
    title: squash(table.title),
    identity: table.identity,
    unit: table.unit,
    entity: table.entity === null ? null : squash(table.entity),
    year: table.year,
    continues: table.continues,
    columns: columns.map((column) => `${column.role} ${column.path.join('/')}`),
    body: body.map((row) => columns.map((column) => row[column.index] ?? '')).filter((row) => row.some((cell) => cell !== '')),
    panels: table.panels.map((panel) => panel.amountColumns.map((c) => place.get(c)).filter((c) => c !== undefined)),
    rows: table.rows.map(({ panel, code, label, project, kind, parent, ofWhich }) => ({
      panel,
      code: code?.digits ?? null,
      label,
      project,
      kind,
      parent,
      ofWhich,
    })),
  };
}
