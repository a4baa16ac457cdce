// What cutting a draft yields before blocks are made of it: which lines belong together, and as what.
import type { Block, Dialect } from './block';

/** A group of neighbouring lines that make one block. `grid` is the first line of a table's grid. */
export interface Group {
  readonly kind: Block['kind'];
  readonly first: number;
  readonly last: number;
  readonly grid?: number;
  readonly dialect?: Dialect;
}
