// gouji/rollForward: the text of this year's draft, made from the open draft of last year.
import { rollForward } from '../compose/rollForward';
import type { OpenDocument } from './document';

export interface RollForwardParams {
  readonly textDocument: { readonly uri: string };
  /** The new draft's year; by default the year after the open draft's. */
  readonly year?: number;
}

export interface RollForwardAnswer {
  readonly year: number;
  readonly text: string;
}

/** Null where neither the draft nor the asker says a year. */
export function rolledForward({ analysis }: OpenDocument, { year }: RollForwardParams): RollForwardAnswer | null {
  const own = analysis.draft.profile.year;
  const next = year ?? (own === null ? null : own + 1);
  return next === null ? null : { year: next, text: rollForward(analysis.draft, next) };
}
