// What a cell without a figure says.
import { isBlankMark } from '../../money/amount';
import type { Row, Table } from '../../tables/table';

/** A mark that was put there to say that there is nothing; `—` and `/` say as often that the cell does not apply. */
export const saysNil = (text: string): boolean => /^(?:[-－−]|无)$/.test(text);

/** A row without any figure: a title, or a line of the form that was not filled in. */
export function isBlankRow(table: Table, row: Row): boolean {
  const cells = table.grid.rows[row.index];
  return (table.panels[row.panel]?.amountColumns ?? []).every((c) => isBlankMark(cells?.[c]?.text ?? ''));
}
