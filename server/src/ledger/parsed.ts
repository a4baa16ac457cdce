// A draft parsed but not yet reckoned: what the ledger is built from.
import type { Heading, Placed } from '../syntax/block';
import type { Outline } from '../syntax/outline';
import type { Profile } from '../syntax/profile';
import type { PlacedTable } from '../tables/table';
import type { Lines } from '../text/lines';

export interface Parsed {
  readonly text: string;
  readonly lines: Lines;
  readonly profile: Profile;
  /** In reading order; between them there are only blank lines. */
  readonly blocks: readonly Placed[];
  readonly outline: Outline;
  readonly tables: readonly PlacedTable[];
  readonly headings: readonly Placed<Heading>[];
}
