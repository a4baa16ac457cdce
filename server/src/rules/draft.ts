// The whole parsed draft as rules see it. Every stage is here; a rule picks the highest one that serves it.
import type { Catalogue } from '../catalog/catalogue';
import type { Ledger } from '../ledger/ledger';
import type { Parsed } from '../ledger/parsed';

export interface Draft extends Parsed {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
}
