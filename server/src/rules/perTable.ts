// What a rule reads off a table is kept with the table: it stays the same as long as the table's text does.
import type { Table } from '../tables/table';

/** `look`, asked once about each table. Spans in its answer are those of the table's block. */
export function perTable<T>(look: (table: Table) => T): (table: Table) => T {
  const known = new WeakMap<Table, { readonly seen: T }>();
  return (table) => {
    let found = known.get(table);
    if (!found) known.set(table, (found = { seen: look(table) }));
    return found.seen;
  };
}
