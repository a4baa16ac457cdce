// What may be asked of the composer about an open draft: a section written from its tables, another draft's figures
// noted in it, next year's draft.
// (A new draft is about no document: `newDraft.ts`.)
import { type FillParams, fillSectionAt } from './fillIn';
import { type ReferParams, referTo } from './referTo';
import type { Feature } from './registry';
import { type RollForwardParams, rolledForward } from './rollForward';

/** {textDocument, version?, position?, all?} → FillAnswer; null when stale, or where the tables say nothing. */
export const FILL_REQUEST = 'gouji/fillSection';
/** {textDocument, version?, text} → ReferAnswer; null when stale. */
export const REFER_REQUEST = 'gouji/referTo';
/** {textDocument, year?} → RollForwardAnswer. */
export const ROLL_FORWARD_REQUEST = 'gouji/rollForward';

export const COMPOSE_REQUESTS: readonly Feature[] = [
  {
    method: FILL_REQUEST,
    capabilities: {},
    answer: (document, params: FillParams) => fillSectionAt(document, params),
    absent: null,
  },
  {
    method: REFER_REQUEST,
    capabilities: {},
    answer: (document, params: ReferParams) => referTo(document, params),
    absent: null,
  },
  {
    method: ROLL_FORWARD_REQUEST,
    capabilities: {},
    answer: (document, params: RollForwardParams) => rolledForward(document, params),
    absent: null,
  },
];
