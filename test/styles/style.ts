// What a style of report is to the tests: its text, and the tables that must be found in it, in order.
import type { TableIdentity } from '../../server/src/tables/table';
import type { Yuan } from '../fixtures/yuan';

export interface Style {
  readonly name: string;
  readonly text: string;
  readonly tables: readonly TableIdentity[];
  /** A figure of the prose and of a table, a direction word and a share, each to be spoilt: where it stands (the first place after `near`) and what is written instead. */
  readonly faults: readonly StyleFault[];
}

export interface StyleFault {
  readonly what: 'prose' | 'table' | 'direction' | 'share';
  /** Words before the place; the fault is planted in the first `right` after them. */
  readonly near: string;
  readonly right: string;
  readonly wrong: string;
}

export type Row = readonly string[];

export const tabbed = (rows: readonly Row[]): string => rows.map((row) => row.join('\t')).join('\n');

/** Cells of one width: what a row lacks is empty. */
export function square(rows: readonly Row[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** A figure of 0 is an empty cell in most tables. */
export const unlessZero = (write: (amount: Yuan) => string, amount: Yuan): string => (amount === 0 ? '' : write(amount));
