// Which “三公” item a row or a column of a “三公” table is of. In such a table a label needs to say less than in a sentence:
// what names the vehicles and nothing else (公务用车) is the vehicles' item.
import type { Row, Table } from '../../tables/table';
import { squash } from '../../text/fold';
import { byLabel } from '../../text/labels';
import { type Item, itemOf, vehicleItemOf } from '../keys';
import { isBlankRow } from './blank';
import { isRateRow } from './rateLabel';

/** The item a label names in a “三公” table; null when it is none of them. */
export const publicItemOf = byLabel((label: string): Item | null => vehicleItemOf(squash(label), true) ?? itemOf(label));

const known = new WeakMap<Table, ReadonlyMap<Row, Item>>();

/** The rows that are of an item. 公务用车 by itself may also head their number: it is the item once, where no row names it better. */
export function publicItems(table: Table): ReadonlyMap<Row, Item> {
  let items = known.get(table);
  if (!items) {
    const found = new Map<Row, Item>();
    const loose: Row[] = [];
    let vehicles = false;
    for (const row of table.rows) {
      const item = row.label === '' ? null : publicItemOf(row.name);
      if (item === null) continue;
      const said = itemOf(row.name);
      if (item === 'vehicles' && said === null) loose.push(row);
      else found.set(row, item);
      vehicles ||= said === 'vehicles';
    }
    const [first] = loose;
    if (first && !vehicles) found.set(first, 'vehicles');
    known.set(table, (items = found));
  }
  return items;
}

/** How many there are, and no money. */
const COUNT = /[(（](?:个|人|辆|台|批|次|团|组|家)+[)）]|(?:次|量|辆|人|批|组)数?$/;

/** The lines that stand beside the items, have figures and are no items: 合计 is then of more than “三公”经费, or may be. */
export function rowsBeside(table: Table): readonly Row[] {
  const items = publicItems(table);
  const home = new Set([...items].flatMap(([row, item]) => (item === 'abroad' || item === 'reception' ? [placeOf(row)] : [])));
  return table.rows.filter(
    (row) =>
      row.kind === 'line' &&
      home.has(placeOf(row)) &&
      !items.has(row) &&
      !COUNT.test(row.name) &&
      !isRateRow(row) &&
      !isBlankRow(table, row),
  );
}

const placeOf = ({ panel, parent }: Row): string => `${panel} ${parent}`;
