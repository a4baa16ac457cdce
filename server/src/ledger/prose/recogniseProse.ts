// The prose's share of the ledger.
import type { Recognised } from '../model';
import type { Parsed } from '../parsed';

export function recogniseProse(_parsed: Parsed): Recognised {
  return { statements: [], relations: [] };
}
