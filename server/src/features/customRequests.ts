// What our own client asks beyond the protocol: the preview and its pages, the checks, the report for a reviewer.
// Any other client may ask the same; nothing is promised in the capabilities.
import { checksOf } from './checks';
import type { OpenDocument } from './document';
import { type FigureParams, figureCard } from './figureCard';
import { moneyFlowOf } from './moneyFlow';
import { type PreviewParams, previewOf } from './preview';
import type { Feature } from './registry';
import { type TiesParams, tieOutsOf, tiesBetween } from './tieOuts';

/** {textDocument, known?} → PreviewModel. */
export const PREVIEW_REQUEST = 'gouji/preview';
/** {textDocument, version, fact} → FigureCard, null when stale. */
export const FIGURE_REQUEST = 'gouji/figure';
/** {textDocument} → TieOuts. */
export const TIE_OUTS_REQUEST = 'gouji/tieOuts';
/** {textDocument, version, from, to} → TieRelation[]. */
export const TIES_REQUEST = 'gouji/ties';
/** {textDocument} → MoneyFlow. */
export const MONEY_REQUEST = 'gouji/money';
/** {textDocument} → Checks. */
export const CHECKS_REQUEST = 'gouji/checks';

function request<P>(method: string, answer: (document: OpenDocument, params: P) => unknown): Feature {
  return { method, capabilities: {}, answer, absent: null };
}

export const CUSTOM_REQUESTS: readonly Feature[] = [
  request<PreviewParams>(PREVIEW_REQUEST, previewOf),
  request<FigureParams>(FIGURE_REQUEST, figureCard),
  request(TIE_OUTS_REQUEST, tieOutsOf),
  request<TiesParams>(TIES_REQUEST, tiesBetween),
  request(MONEY_REQUEST, moneyFlowOf),
  request(CHECKS_REQUEST, checksOf),
];
