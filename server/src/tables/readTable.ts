// Makes a table of a table block.
import type { TableBlock } from '../syntax/block';
import type { Table } from './table';

export function readTable(_block: TableBlock): Table {
  throw new Error('not yet');
}
