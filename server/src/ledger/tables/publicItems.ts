// Which “三公” item a row or a column of a “三公” table is of. In such a table a label needs to say less than in a sentence:
// what names the vehicles and no purpose (公务用车费) is the vehicles' item.
import type { Row, Table } from '../../tables/table';
import { squash } from '../../text/fold';
import { byLabel } from '../../text/labels';
import { type Item, itemOf } from '../keys';
import { isBlankRow } from './blank';
import { isRateRow } from './rateLabel';

const VEHICLES = /^(?:公务用车|公务车辆?|公车|用车|车辆)/;
/** What a label of the vehicles' money may say besides: what it is spent on, and that it is money. */
const SPENT = /^(?:购置|购买|更新|运行|运转|运维|维护|维修|使用|费用?|经费|支出|开支|预算数?|决算数?|及|和|与|、|含|[()])*$/;

/** The item a label names in a “三公” table; null when it is none of them. */
export const publicItemOf = byLabel((label: string): Item | null => {
  const name = squash(label);
  const vehicles = VEHICLES.exec(name);
  const spent = name.slice(vehicles?.[0].length ?? 0);
  if (!vehicles || !SPENT.test(spent)) return itemOf(label);
  const bought = /购置|购买|更新/.test(spent);
  const run = /运行|运转|运维|维护|维修/.test(spent);
  if (bought === run) return 'vehicles';
  return bought ? 'vehiclePurchase' : 'vehicleRunning';
});

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
