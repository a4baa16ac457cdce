// Builds the ledger of a draft.
import { EMPTY_LEDGER, type Ledger } from './ledger';
import type { Parsed } from './parsed';

export interface LedgerMemo {
  readonly unused?: never;
}
export function createLedgerMemo(): LedgerMemo {
  return {};
}
export function buildLedger(_draft: Parsed, _memo: LedgerMemo): Ledger {
  return EMPTY_LEDGER;
}
